import fc from 'fast-check';
import { expect, test } from 'vitest';
import { istDate } from '#kernel/calendar.ts';
import { istDayRange } from './day-range.ts';

test('both days are inside, from midnight to midnight in India', () => {
  expect(istDayRange('2026-11-22', '2026-11-23')).toEqual({
    from: new Date('2026-11-21T18:30:00Z'),
    to: new Date('2026-11-23T18:30:00Z'),
  });
});

test('one day alone is a whole day', () => {
  const { from, to } = istDayRange('2028-02-29', '2028-02-29');
  expect(Number(to) - Number(from)).toBe(24 * 60 * 60_000);
});

test('a side that is left open is no bound', () => {
  expect(istDayRange(undefined, undefined)).toEqual({ from: null, to: null });
  expect(istDayRange('2026-11-22', '').to).toBeNull();
  expect(istDayRange('', '2026-11-22').from).toBeNull();
});

test.each([
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '1999-12-31',
  '2200-01-01',
  'yesterday',
  '0',
  '2026-11-31',
])('%s is no day and no bound', (day) => {
  expect(istDayRange(day, day)).toEqual({ from: null, to: null });
});

test('an instant is in the range of its own day, and no text is a failure', () => {
  const instant = fc.date({
    min: new Date('2000-01-02T00:00:00Z'),
    max: new Date('2199-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, (at) => {
      const { from, to } = istDayRange(istDate(at), istDate(at));
      expect(from && from <= at && to && at < to).toBe(true);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void istDayRange(text, text)));
});
