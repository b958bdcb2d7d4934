import { expect, test } from 'vitest';
import { extraBreakup } from '#collections/extras/rules/breakup.ts';
import { paise } from '#kernel/paise.ts';
import { lineDetails, taxRows } from './extra-lines.ts';

const lines = [
  { amount: paise(74_925), rateBp: 1800 },
  { amount: paise(10_050), rateBp: 0 },
];
const rows = (stateCode: string, gstMode: 'registered' | 'unregistered' = 'registered') =>
  taxRows(extraBreakup({ lines, gstMode, supplierStateCode: '29', buyer: { gstin: null, stateCode } }), 'en');

test('the taxes are those of her State, and add up to the total', () => {
  expect(rows('29').map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Taxable value', 'CGST', 'SGST']),
  );
  expect(rows('33').map(({ label }) => label)).toEqual(expect.arrayContaining(['Taxable value', 'IGST']));
  for (const state of ['29', '33'])
    expect(rows(state).reduce((sum, { amount }) => sum + amount, 0)).toBe(84_975);
  expect(rows('29', 'unregistered')).toEqual([]);
});

test('a line says how it is made up', () => {
  const shared = { description: 'x', unitPrice: paise(99_900), rateBp: 1800, amount: paise(74_925) };
  const time = { ...shared, kind: 'time' as const, code: '998313', quantity: 1, minutes: 40 };
  expect(lineDetails(time, true, 'en')).toBe(
    '40 min, charged as 45 min, ₹999.00 an hour · HSN/SAC 998313, GST 18\u00a0%',
  );
  const whole = { ...time, minutes: 45 };
  expect(lineDetails(whole, true, 'en')).toBe('45 min, ₹999.00 an hour · HSN/SAC 998313, GST 18\u00a0%');
  const part = { ...shared, kind: 'part' as const, code: '8471', quantity: 2, minutes: null };
  expect(lineDetails(part, false, 'en')).toBe('2 × ₹999.00 · HSN/SAC 8471');
});
