import { expect, test } from 'vitest';
import { percent, taxesOf } from './document-taxes.ts';

test('within one State CGST and SGST are shown, between States IGST alone', () => {
  expect(taxesOf({ interState: false })).toEqual(['cgst', 'sgst']);
  expect(taxesOf({ interState: true })).toEqual(['igst']);
});

test.each([
  [1800, '18'],
  [900, '9'],
  [250, '2.5'],
  [0, '0'],
])('%i basis points are %s percent', (bp, text) => expect(percent(bp)).toBe(text));
