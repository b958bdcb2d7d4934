import { expect, test } from 'vitest';
import { settingsSeed } from '#cms/seed/settings.ts';
import { companyView, postalLines, supportOf } from './company.ts';
import { complete } from './complete.ts';
import { defaultRefundRule } from './refund-rule.ts';

const now = new Date('2026-11-23T04:30:00Z');

test.each([
  ['nothing', {}],
  ['empty groups', { company: {}, grievance: {}, hours: null, holidays: null }],
  [
    'columns without a value',
    { company: { name: null, address: null, pin: null }, grievance: { name: null } },
  ],
])('a company of which %s is stored has empty words and is closed', (_what, stored) => {
  const settings = complete(stored);
  expect(companyView(settings, now)).toEqual({
    name: '',
    legalName: '',
    address: [],
    gstin: null,
    email: '',
    phone: '',
    emergencyPhone: '',
    hoursText: '',
    openNow: false,
  });
  expect(supportOf(settings, now)).toEqual({ phone: '', email: '', hoursText: '', openNow: false });
  expect(settings.grievance).toEqual({ name: '', email: '', phone: '' });
});

test('what nobody has filled in counts as the demo’s', () => {
  expect(complete({}).company).toMatchObject({ demo: true, gstMode: 'registered' });
  expect(complete({ company: { demo: false } }).company.demo).toBe(false);
});

test('a refund rule has no gaps: what nobody has said is as by default, what somebody has said stays, 0 as well', () => {
  const { days, ...shares } = defaultRefundRule;
  for (const stored of [{}, { refundRule: null }, { refundRule: { laterPercent: null, days: {} } }])
    expect(complete(stored).refundRule).toEqual({ ...shares, days });
  const refundRule = { freeHours: 0, laterPercent: 0, begunPercent: 0, days: { upi: 1 } };
  expect(complete({ refundRule }).refundRule).toEqual({ ...refundRule, days: { ...days, upi: 1 } });
});

test('settings that are filled in stay as they are', () => {
  const seed = settingsSeed(now);
  expect(complete({ id: '1', ...seed })).toEqual({ id: '1', ...seed });
});

test('a postal address has only the lines that are known', () => {
  const { company } = complete({ company: { address: ' 14 Church Street \n\n', pin: '560001' } });
  expect(postalLines(company)).toEqual(['14 Church Street', '560001']);
  expect(postalLines({ ...company, stateCode: '29' })).toEqual(['14 Church Street', 'Karnataka 560001']);
});
