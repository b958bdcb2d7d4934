import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditNoteSplit, type PriceMode, sumSplits, type TaxSplit, taxOf, taxOfLines } from './gst.ts';
import { add, allocate, shareOf } from './money.ts';
import { paise } from './paise.ts';
import { placeOfSupply } from './place-of-supply.ts';

const home = { rateBp: 1800, interState: false, gstMode: 'registered' } as const;
const away = { ...home, interState: true } as const;
const rupees = (text: string) => {
  const [whole = '0', part = '00'] = text.replaceAll(',', '').replace('-', '').split('.');
  return paise((text.startsWith('-') ? -1 : 1) * (Number(whole) * 100 + Number(part)) + 0);
};
/** `taxable cgst sgst igst round-off total` in rupees, as the table of worked examples prints them. */
const split = (row: string): TaxSplit => {
  const [taxable, cgst, sgst, igst, roundOff, total] = row.split(' ').map(rupees);
  return { taxable, cgst, sgst, igst, roundOff, total } as TaxSplit;
};
const priced = (amount: string, mode: PriceMode, terms: typeof home | typeof away = home) =>
  taxOf({ amount: rupees(amount), mode, ...terms });
const g7 = priced('999', 'inclusive');
const credit = (already: string, refund: string, invoiced = g7) =>
  creditNoteSplit({
    invoiced,
    terms: home,
    alreadyCredited: rupees(already),
    refund: rupees(refund),
  });
const withoutDiscount = ({ discount: _, ...rest }: TaxSplit & { discount: number }) => rest;

const g17 = taxOfLines({
  lines: ['500.00', '300.00', '199.99'].map((amount) => ({
    amount: rupees(amount),
    mode: 'exclusive' as const,
    rateBp: 1800,
  })),
  discount: rupees('100'),
  interState: false,
  gstMode: 'registered',
});

test.each<[string, TaxSplit, string]>([
  ['G1 remote 499 incl., Karnataka', priced('499', 'inclusive'), '422.88 38.06 38.06 0 0 499.00'],
  ['G2 remote 499 incl., Tamil Nadu', priced('499', 'inclusive', away), '422.88 0 0 76.12 0 499.00'],
  ['G3 599 incl.', priced('599', 'inclusive'), '507.63 45.69 45.69 0 -0.01 599.00'],
  ['G4 699 incl.', priced('699', 'inclusive'), '592.37 53.31 53.31 0 0.01 699.00'],
  ['G5 799 incl.', priced('799', 'inclusive'), '677.12 60.94 60.94 0 0 799.00'],
  ['G6 899 incl.', priced('899', 'inclusive'), '761.86 68.57 68.57 0 0 899.00'],
  ['G7 999 incl.', g7, '846.61 76.19 76.19 0 0.01 999.00'],
  ['G8 999 incl., inter-State', priced('999', 'inclusive', away), '846.61 0 0 152.39 0 999.00'],
  ['G9 499 excl.', priced('499', 'exclusive'), '499.00 44.91 44.91 0 0 588.82'],
  ['G10 on-site 200 excl.', priced('200', 'exclusive'), '200.00 18.00 18.00 0 0 236.00'],
  ['G11 on-site 800 incl.', priced('800', 'inclusive'), '677.97 61.02 61.02 0 -0.01 800.00'],
  ['G12 deposit 1,750 incl.', priced('1,750', 'inclusive'), '1,483.05 133.47 133.47 0 0.01 1,750.00'],
  ['G13 10,000 excl., inter-State', priced('10,000', 'exclusive', away), '10,000 0 0 1,800 0 11,800'],
  ['G14 33.33 excl.', priced('33.33', 'exclusive'), '33.33 3.00 3.00 0 0 39.33'],
  ['G15 5 paise excl.', priced('0.05', 'exclusive'), '0.05 0 0 0 0 0.05'],
  [
    'G16 1,00,000.50 excl.',
    priced('1,00,000.50', 'exclusive'),
    '1,00,000.50 9,000.05 9,000.05 0 0 1,18,000.60',
  ],
  [
    'G17 three lines and a discount',
    withoutDiscount(g17.totals) as TaxSplit,
    '899.99 81.00 81.00 0 0 1,061.99',
  ],
  [
    'G18 seven lines, tax per line',
    sumSplits(Array.from({ length: 7 }, () => priced('33.39', 'exclusive'))),
    '233.73 21.07 21.07 0 0 275.87',
  ],
  ['G18 as a single sum differs', priced('233.73', 'exclusive'), '233.73 21.04 21.04 0 0 275.81'],
  [
    'G19 499 incl. less a tenth',
    withoutDiscount(
      taxOfLines({
        lines: [{ amount: rupees('499'), mode: 'inclusive', rateBp: 1800 }],
        discount: shareOf(rupees('499'), 1000),
        interState: false,
        gstMode: 'registered',
      }).totals,
    ) as TaxSplit,
    '380.59 34.25 34.25 0 0.01 449.10',
  ],
  [
    'G20 everything off',
    withoutDiscount(
      taxOfLines({
        lines: [{ amount: rupees('499'), mode: 'inclusive', rateBp: 1800 }],
        discount: rupees('499'),
        interState: false,
        gstMode: 'registered',
      }).totals,
    ) as TaxSplit,
    '0 0 0 0 0 0',
  ],
  ['G21.1 credit note of a third', credit('0', '333'), '282.20 25.40 25.40 0 0 333.00'],
  ['G21.2 second third', credit('333', '333'), '282.21 25.40 25.40 0 -0.01 333.00'],
  ['G21.3 last third', credit('666', '333'), '282.20 25.39 25.39 0 0.02 333.00'],
  ['G22 full credit note', credit('0', '499', priced('499', 'inclusive')), '422.88 38.06 38.06 0 0 499.00'],
  ['G23 web quote 30,000 excl.', priced('30,000', 'exclusive'), '30,000 2,700 2,700 0 0 35,400'],
  ['G23 its second milestone', priced('14,160', 'inclusive'), '12,000 1,080 1,080 0 0 14,160'],
  ['G24 49,999 excl.', priced('49,999', 'exclusive'), '49,999 4,499.91 4,499.91 0 0 58,998.82'],
  ['G25 late fee 50 excl.', priced('50', 'exclusive'), '50.00 4.50 4.50 0 0 59.00'],
  ['G26 plan 1,499 incl.', priced('1,499', 'inclusive'), '1,270.34 114.33 114.33 0 0 1,499.00'],
  [
    'G27 special economic zone under LUT',
    taxOf({ amount: rupees('25,000'), mode: 'exclusive', ...away, zeroRated: true }),
    '25,000 0 0 0 0 25,000',
  ],
  [
    'G28 supplier is not registered',
    taxOf({ amount: rupees('499'), mode: 'inclusive', ...home, gstMode: 'unregistered' }),
    '499.00 0 0 0 0 499.00',
  ],
])('%s', (_, actual, expected) => {
  expect(actual).toEqual(split(expected));
});

test('G13: a customer registered in another State pays IGST even for a visit in Bengaluru', () => {
  const place = placeOfSupply({
    supplierStateCode: '29',
    recipient: { gstin: '27ABCPZ9999K1ZB', stateCode: '29' },
  });
  expect(place).toEqual({ stateCode: '27', interState: true, zeroRated: false });
});

test('G17: the discount of 100 is shown as 50, 30 and 20', () => {
  expect(g17.lines.map((line) => line.discount)).toEqual([5000, 3000, 2000]);
});

test('G21: the three credit notes together are the invoice', () => {
  expect(sumSplits([credit('0', '333'), credit('333', '333'), credit('666', '333')])).toEqual(g7);
});

test('G23 and G24: milestones of a quote add up to it', () => {
  expect(allocate(rupees('35,400'), [30, 40, 30])).toEqual([1_062_000, 1_416_000, 1_062_000]);
  expect(allocate(rupees('58,998.82'), [1, 1, 1])).toEqual([1_966_628, 1_966_627, 1_966_627]);
});

test('for every price from 1 paisa to 5,000 rupees the split adds up and is off by a paisa at most', () => {
  const rounded = { home: 0, away: 0 };
  for (let gross = 1; gross <= 500_000; gross += 1) {
    for (const [name, terms] of [
      ['home', home],
      ['away', away],
    ] as const) {
      const s = taxOf({ amount: paise(gross), mode: 'inclusive', ...terms });
      if (s.roundOff !== 0) rounded[name] += 1;
      // plain comparisons: a million `expect` calls would take a minute
      if (s.taxable + s.cgst + s.sgst + s.igst + s.roundOff !== gross || s.total !== gross) {
        throw new Error(`does not add up: ${gross}`);
      }
      if (Math.abs(s.roundOff) > 1 || s.cgst !== s.sgst) throw new Error(`off: ${gross}`);
    }
  }
  expect((rounded.home / 5000).toFixed(2)).toBe('50.00');
  expect((rounded.away / 5000).toFixed(2)).toBe('15.25');
});

test('however an invoice is refunded, its credit notes add up to it and never credit more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 10_000_000 }),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.constantFrom<PriceMode>('inclusive', 'exclusive'),
      (amount, weights, interState, mode) => {
        const terms = { ...home, interState };
        const invoiced = taxOf({ amount: paise(amount), mode, ...terms });
        let alreadyCredited = paise(0);
        const notes = allocate(invoiced.total, weights)
          .filter((refund) => refund > 0)
          .map((refund) => {
            const note = creditNoteSplit({ invoiced, terms, alreadyCredited, refund });
            alreadyCredited = add(alreadyCredited, refund);
            expect(note.total).toBe(refund);
            expect(note.taxable + note.cgst + note.sgst + note.igst + note.roundOff).toBe(refund);
            return note;
          });
        expect(sumSplits(notes)).toEqual(invoiced);
        expect(() => creditNoteSplit({ invoiced, terms, alreadyCredited, refund: paise(1) })).toThrow();
      },
    ),
  );
});

test('a discount cannot exceed the order or be negative', () => {
  const order = { lines: [{ amount: paise(100), mode: 'inclusive', rateBp: 1800 }], ...home } as const;
  expect(() => taxOfLines({ ...order, discount: paise(101) })).toThrow(RangeError);
  expect(() => taxOfLines({ ...order, discount: paise(-1) })).toThrow(RangeError);
  expect(() => taxOf({ amount: paise(100), mode: 'inclusive', ...home, rateBp: 0.18 })).toThrow(RangeError);
});
