import { expect, test } from 'vitest';
import { placeOfSupply } from './place-of-supply.ts';

const karnataka = '29';
const to = (
  recipient: Parameters<typeof placeOfSupply>[0]['recipient'],
  letterOfUndertaking = false,
): string => {
  const place = placeOfSupply({ supplierStateCode: karnataka, recipient, letterOfUndertaking });
  const tax = place.zeroRated ? 'none' : place.interState ? 'IGST' : 'CGST+SGST';
  return `${place.stateCode} ${tax}`;
};

test.each<[string, Parameters<typeof to>, string]>([
  ['GSTIN of the same State', [{ gstin: '29AABCQ1234F1ZP', stateCode: null }], '29 CGST+SGST'],
  ['GSTIN of another State', [{ gstin: '27ABCPZ9999K1ZB', stateCode: '29' }], '27 IGST'],
  ['GSTIN overrides the typed State', [{ gstin: '29AABCQ1234F1ZP', stateCode: '33' }], '29 CGST+SGST'],
  ['private, same State', [{ gstin: null, stateCode: '29' }], '29 CGST+SGST'],
  ['private, another State', [{ gstin: null, stateCode: '33' }], '33 IGST'],
  ['private, no address', [{ gstin: null, stateCode: null }], '29 CGST+SGST'],
  ['Other Territory', [{ gstin: '97AAACO9876P2Z7', stateCode: null }], '97 IGST'],
  [
    'SEZ in the same State',
    [{ gstin: '29AABCQ1234F1ZP', stateCode: '29', specialEconomicZone: true }],
    '29 IGST',
  ],
  [
    'SEZ under LUT',
    [{ gstin: '29AABCQ1234F1ZP', stateCode: '29', specialEconomicZone: true }, true],
    '29 none',
  ],
  ['abroad', [{ gstin: null, stateCode: '96' }], '96 IGST'],
  ['abroad under LUT', [{ gstin: null, stateCode: '96' }, true], '96 none'],
  ['a LUT changes nothing at home', [{ gstin: null, stateCode: '29' }, true], '29 CGST+SGST'],
  ['a LUT changes nothing in another State', [{ gstin: null, stateCode: '33' }, true], '33 IGST'],
])('%s', (_, args, expected) => {
  expect(to(...args)).toBe(expected);
});

test('an invalid GSTIN or an unknown State never decides the tax', () => {
  expect(() => to({ gstin: '29AABCQ1234F1ZA', stateCode: '29' })).toThrow(RangeError);
  expect(() => to({ gstin: null, stateCode: '28' })).toThrow(RangeError);
  expect(() => to({ gstin: null, stateCode: '' })).toThrow(RangeError);
});
