import { expect, test } from 'vitest';
import { defaultRefundRule } from '#collections/settings/refund-rule.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { istDate } from '#kernel/calendar.ts';
import { backBy, workingDaysFor } from './back-by.ts';

const day = [{ from: '09:00', to: '20:00' }];
const times: OpeningTimes = {
  hours: { sun: [], mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  holidays: ['2026-12-25'],
};
const { days } = defaultRefundRule;
const wednesday = new Date('2026-11-25T06:00:00Z');

test.each([
  ['upi', '2026-11-28'],
  ['wallet', '2026-11-28'],
  ['netbanking', '2026-12-01'],
  ['card', '2026-12-03'],
  ['emi', '2026-12-03'],
  ['other', '2026-12-03'],
] as const)('money paid by %s is back by %s, Sunday not counted', (method, expected) => {
  expect(istDate(backBy({ method, days, times, from: wednesday }))).toBe(expected);
});

test('a holiday is no working day', () => {
  const from = new Date('2026-12-23T06:00:00Z');
  expect(istDate(backBy({ method: 'upi', days, times, from }))).toBe('2026-12-28');
});

test('settings without opening times count Monday to Friday', () => {
  const closed = { hours: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] }, holidays: [] };
  expect(istDate(backBy({ method: 'upi', days, times: closed, from: wednesday }))).toBe('2026-11-30');
});

test('every way to pay has its days', () => {
  for (const method of ['upi', 'card', 'netbanking', 'wallet', 'emi', 'other'] as const)
    expect(workingDaysFor(method, days)).toBeGreaterThan(0);
});
