import { expect, test } from 'vitest';
import { reducesOutputTax } from './cut-off.ts';

test.each([
  ['2025-04-01T00:00:00+05:30', '2026-11-30T23:59:59+05:30', true],
  ['2025-04-01T00:00:00+05:30', '2026-12-01T00:00:00+05:30', false],
  ['2026-03-31T23:59:59+05:30', '2026-11-30T23:59:59+05:30', true],
  ['2026-03-31T23:59:59+05:30', '2026-12-01T00:00:00+05:30', false],
  ['2026-04-01T00:00:00+05:30', '2026-12-01T00:00:00+05:30', true],
  ['2026-04-01T00:00:00+05:30', '2027-12-01T00:00:00+05:30', false],
])('invoiced %s, credited %s: %s', (invoiced, credited, expected) => {
  expect(reducesOutputTax({ invoicedAt: new Date(invoiced), creditedAt: new Date(credited) })).toBe(expected);
});
