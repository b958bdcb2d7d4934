import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCreditNote } from '#collections/credit-notes/rules/credit.ts';
import type { Party } from '#collections/invoices/rules/document.ts';
import { invoiceLines } from '#collections/invoices/rules/extra-lines.ts';
import { issueTaxInvoice } from '#collections/invoices/rules/issue.ts';
import { paise } from '#kernel/paise.ts';
import { isTariffCode } from '#kernel/tariff.ts';
import { extraBreakup } from './breakup.ts';
import type { RecordedLine } from './prices.ts';
import { chargedMinutes, gstRatesBp, pricedLines, timeAmount, timeText, totalOf } from './prices.ts';

const rule = { hourlyRate: 99_900, blockMinutes: 15, sac: '998313' };

test.each([
  ['a minute is a block', 1, 24_975],
  ['a block is a block', 15, 24_975],
  ['a begun block counts', 16, 49_950],
  ['an hour', 60, 99_900],
  ['an hour and a minute', 61, 124_875],
])('%s', (_what, minutes, amount) => {
  expect(timeAmount(minutes, rule)).toBe(amount);
});

test('a share of an hour that is no whole paisa is rounded half up, once', () => {
  const odd = { hourlyRate: 100_001, blockMinutes: 20 };
  expect([20, 40, 60].map((minutes) => timeAmount(minutes, odd))).toEqual([33_334, 66_667, 100_001]);
  expect(timeAmount(1, { hourlyRate: 101, blockMinutes: 30 }), 'half a paisa').toBe(51);
});

test.each(['847170', '8471', '84717020', '998313'])('%s is a code of a document', (code) => {
  expect(isTariffCode(code)).toBe(true);
});
test.each(['99', '9983', '99831', '84717', '84-71', '', '847170201'])('%s is none', (code) => {
  expect(isTariffCode(code)).toBe(false);
});

const supplier: Party = {
  name: 'QuickTechPro',
  address: ['12, 4th Cross', 'Indiranagar, Bengaluru'],
  state: 'Karnataka',
  stateCode: '29',
  pin: '560038',
  gstin: '29QTPFX0001A1Z2',
  email: 'billing@example.com',
  phone: '+918000000000',
};
const states = { '29': 'Karnataka', '33': 'Tamil Nadu' } as const;
const recipient = (stateCode: keyof typeof states): Party => ({
  ...supplier,
  name: 'Asha Rao',
  stateCode,
  state: states[stateCode],
  pin: stateCode === '29' ? '570001' : '600001',
  gstin: null,
});

const recorded: fc.Arbitrary<RecordedLine> = fc.oneof(
  fc.record({
    kind: fc.constant('time' as const),
    description: fc.constant('Moving everything over'),
    minutes: fc.integer({ min: 1, max: 1440 }),
  }),
  fc.record({
    kind: fc.constant('part' as const),
    description: fc.constant('SSD'),
    hsn: fc.constantFrom('8471', '847170', '84717020'),
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: fc.integer({ min: 1, max: 1_000_000 }),
    rateBp: fc.constantFrom(...gstRatesBp),
  }),
);
const asked = fc.record({
  lines: fc.array(recorded, { minLength: 1, maxLength: 20 }),
  state: fc.constantFrom('29' as const, '33' as const),
  gstMode: fc.constantFrom('registered' as const, 'unregistered' as const),
});

test('whatever is recorded: break-up, invoice and credit notes are the total to the paisa, line by line', () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 99 }), ({ lines: typed, state, gstMode }, percent) => {
      const lines = pricedLines(typed, rule);
      const total = totalOf(lines);
      const buyer = { gstin: null, stateCode: state };
      const shown = extraBreakup({ lines, gstMode, supplierStateCode: '29', buyer });
      expect(shown.total).toBe(total);
      expect(shown.taxable + shown.cgst + shown.sgst + shown.igst + shown.roundOff).toBe(total);

      const issuedAt = new Date('2026-11-22T08:00:00Z');
      const invoice = issueTaxInvoice({
        number: 'INV-2026-0001',
        issuedAt,
        dueAt: issuedAt,
        gstMode,
        supplier: gstMode === 'registered' ? supplier : { ...supplier, gstin: null },
        recipient: recipient(state),
        lines: invoiceLines(lines, issuedAt),
        reference: { ticketNumber: 'RT2026-0001' },
        terms: [],
      });
      expect(invoice.lines.map((line) => line.total)).toEqual(lines.map((line) => line.amount));
      const { discount: _, inWords: __, ...totals } = invoice.totals;
      const { interState: ___, placeOfSupply: ____, taxed: _____, ...split } = shown;
      expect(totals).toEqual(split);

      const part = Math.max(1, Math.min(total - 1, Math.round((total * percent) / 100)));
      const credited = lines.map(() => paise(0));
      let back = 0;
      for (const [i, amount] of [part, total - part].entries()) {
        if (amount === 0) continue;
        const note = makeCreditNote({
          number: `CN-2026-000${i + 1}`,
          issuedAt: new Date('2026-11-25T08:00:00Z'),
          invoice,
          amount: paise(amount),
          credited: [...credited],
          reason: 'Taken back',
        });
        for (const line of note.lines)
          credited[line.invoiceLine] = paise((credited[line.invoiceLine] ?? 0) + line.total);
        back += note.totals.total;
      }
      expect(back).toBe(total);
      expect(credited).toEqual(lines.map((line) => line.amount));
    }),
    { numRuns: 200 },
  );
});

test('what time costs says as how many minutes it is charged, for every rate and block', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 1_000_000 }),
      fc.constantFrom(1, 5, 10, 15, 20, 30, 60),
      fc.integer({ min: 1, max: 600 }),
      (hourlyRate, blockMinutes, minutes) => {
        const amount = timeAmount(minutes, { hourlyRate, blockMinutes });
        const charged = chargedMinutes({ amount, unitPrice: paise(hourlyRate) });
        expect(charged % blockMinutes).toBe(0);
        expect(charged - minutes).toBeGreaterThanOrEqual(0);
        expect(charged - minutes).toBeLessThan(blockMinutes);
      },
    ),
  );
  const line = { amount: paise(74_925), unitPrice: paise(99_900) };
  expect(timeText({ ...line, minutes: 40 })).toBe('40 min, charged as 45 min');
  expect(timeText({ ...line, minutes: 45 })).toBe('45 min');
});
