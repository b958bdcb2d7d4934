import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import { paise } from '#kernel/paise.ts';
import { states } from '#kernel/states.ts';
import { breakupOf, breakupOfDocument } from './price.ts';

const sale = { price: paise(49_900), gstMode: 'registered', supplierStateCode: '29', buyer: null } as const;
const kerala = { gstin: null, stateCode: '32' };

test('a buyer at home pays both halves of the tax', () => {
  expect(breakupOf({ ...sale, buyer: { gstin: null, stateCode: '29' } })).toEqual({
    taxable: 42_288,
    cgst: 3_806,
    sgst: 3_806,
    igst: 0,
    roundOff: 0,
    total: 49_900,
    interState: false,
    placeOfSupply: 'Karnataka (29)',
    taxed: true,
  });
});

test('a buyer in another State pays the integrated tax', () => {
  expect(breakupOf({ ...sale, buyer: kerala })).toMatchObject({
    cgst: 0,
    sgst: 0,
    igst: 7_612,
    interState: true,
    placeOfSupply: 'Kerala (32)',
  });
});

test('a buyer whose State is not known is shown the price at home', () => {
  expect(breakupOf(sale)).toEqual(breakupOf({ ...sale, buyer: { gstin: null, stateCode: '29' } }));
});

test('a supplier who is not registered shows no tax', () => {
  expect(breakupOf({ ...sale, gstMode: 'unregistered', buyer: kerala })).toMatchObject({
    taxable: 49_900,
    igst: 0,
    roundOff: 0,
    total: 49_900,
    taxed: false,
  });
});

test('the parts always come to the price that was shown', () => {
  const place = fc.constantFrom(...states.map(({ code }) => code));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.constantFrom('registered', 'unregistered'),
      place,
      (price, gstMode, stateCode) => {
        const split = breakupOf({ ...sale, price: paise(price), gstMode, buyer: { gstin: null, stateCode } });
        const { taxable, cgst, sgst, igst, roundOff, total } = split;
        expect(taxable + cgst + sgst + igst + roundOff).toBe(total);
        expect(total).toBe(price);
        expect(split.interState).toBe(stateCode !== '29');
        expect(split.interState ? cgst + sgst : igst).toBe(0);
      },
    ),
  );
});

test('the break-up of a document is what stands on it', () => {
  const document = {
    totals: {
      discount: paise(0),
      taxable: paise(100),
      cgst: paise(9),
      sgst: paise(9),
      igst: paise(0),
      roundOff: paise(1),
      total: paise(119),
    },
    interState: false,
    placeOfSupply: { state: 'Karnataka', stateCode: '29' },
    gstMode: 'registered',
  } as unknown as IssuedDocument;
  expect(breakupOfDocument(document)).toEqual({
    taxable: 100,
    cgst: 9,
    sgst: 9,
    igst: 0,
    roundOff: 1,
    total: 119,
    interState: false,
    placeOfSupply: 'Karnataka (29)',
    taxed: true,
  });
});
