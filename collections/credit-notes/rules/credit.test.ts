import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CreditNote, Party, TaxInvoice } from '#collections/invoices/rules/document.ts';
import type { PricedLine } from '#collections/invoices/rules/issue.ts';
import { issueTaxInvoice } from '#collections/invoices/rules/issue.ts';
import { DomainError } from '#kernel/errors.ts';
import { allocate, sum } from '#kernel/money.ts';
import { type Paise, paise } from '#kernel/paise.ts';
import { type CreditNoteInput, creditWords, makeCreditNote } from './credit.ts';
import { missingRule53Fields } from './rule53.ts';

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
const recipient: Party = {
  name: 'ಆಶಾ ರಾವ್',
  address: ['7, MG Road', 'Mysuru'],
  state: 'Karnataka',
  stateCode: '29',
  pin: '570001',
  gstin: null,
  email: 'asha@example.com',
  phone: '+919876543210',
};
const aLine = (amount: number, mode: PricedLine['mode'] = 'inclusive'): PricedLine => ({
  description: 'Remote support, 60 minutes',
  sac: '998313',
  quantity: 1,
  amount: paise(amount),
  mode,
  rateBp: 1800,
  serviceAt: '2026-11-23T04:30:00.000Z',
});

function anInvoice(lines: PricedLine[], change: { issuedAt?: string; recipient?: Party } = {}): TaxInvoice {
  const issuedAt = new Date(change.issuedAt ?? '2026-11-22T08:00:00Z');
  return issueTaxInvoice({
    number: `INV-${issuedAt < new Date('2026-03-31T18:30:00Z') ? 2025 : 2026}-0001`,
    issuedAt,
    dueAt: issuedAt,
    gstMode: 'registered',
    supplier,
    recipient: change.recipient ?? recipient,
    lines,
    reference: { ticketNumber: 'RT2026-0001' },
    terms: ['Paid in full.'],
  });
}

const issuedAt = new Date('2026-11-25T08:00:00Z');
const credit = (invoice: TaxInvoice, amount: number, change: Partial<CreditNoteInput> = {}): CreditNote =>
  makeCreditNote({
    number: 'CN-2026-0001',
    issuedAt,
    invoice,
    amount: paise(amount),
    credited: [],
    reason: 'The request was cancelled.',
    ...change,
  });

/** Credits the amounts one after another. */
function creditAll(invoice: TaxInvoice, amounts: readonly number[]): CreditNote[] {
  const credited: Paise[] = invoice.lines.map(() => paise(0));
  return amounts.map((amount) => {
    const note = credit(invoice, amount, { credited: [...credited] });
    for (const line of note.lines)
      credited[line.invoiceLine] = paise((credited[line.invoiceLine] ?? 0) + line.total);
    return note;
  });
}

const money = ({ totals }: { totals: CreditNote['totals'] }) => {
  const { taxable, cgst, sgst, igst, roundOff, total } = totals;
  return [taxable, cgst, sgst, igst, roundOff, total];
};

test('G22 a full credit note is the invoice, and names it', () => {
  const invoice = anInvoice([aLine(49_900)]);
  const note = credit(invoice, 49_900);
  expect(money(note)).toEqual([42_288, 3_806, 3_806, 0, 0, 49_900]);
  expect(note).toMatchObject({
    kind: 'credit_note',
    number: 'CN-2026-0001',
    financialYear: '2026-27',
    invoice: { number: 'INV-2026-0001', issuedAt: '2026-11-22T08:00:00.000Z' },
    reference: { ticketNumber: 'RT2026-0001' },
    gstAdjusted: true,
    terms: [],
    totals: { inWords: 'Rupees Four Hundred Ninety-Nine Only' },
  });
});

test('G21 D32 three refunds of ₹333 on ₹999 are credited as the table of worked examples says, and sum to the invoice', () => {
  const invoice = anInvoice([aLine(99_900)]);
  const notes = creditAll(invoice, [33_300, 33_300, 33_300]);
  expect(notes.map(money)).toEqual([
    [28_220, 2_540, 2_540, 0, 0, 33_300],
    [28_221, 2_540, 2_540, 0, -1, 33_300],
    [28_220, 2_539, 2_539, 0, 2, 33_300],
  ]);
});

test('however an invoice is credited in parts, its notes are exactly the invoice, line by line', () => {
  const anyInvoice = fc.record({
    lines: fc.array(
      fc.record({
        amount: fc.integer({ min: 10_000, max: 500_000 }),
        mode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
    place: fc.constantFrom({ state: 'Karnataka', stateCode: '29' }, { state: 'Tamil Nadu', stateCode: '33' }),
  });
  fc.assert(
    fc.property(anyInvoice, ({ lines, weights, place }) => {
      const invoice = anInvoice(
        lines.map(({ amount, mode }) => aLine(amount, mode)),
        { recipient: { ...recipient, ...place } },
      );
      const notes = creditAll(invoice, allocate(invoice.totals.total, weights));
      for (const part of ['taxable', 'cgst', 'sgst', 'igst', 'roundOff', 'total'] as const) {
        expect(sum(notes.map(({ totals }) => totals[part])), part).toBe(invoice.totals[part]);
        invoice.lines.forEach((line, i) => {
          const credited = notes.flatMap((note) => note.lines.filter((one) => one.invoiceLine === i));
          expect(sum(credited.map((one) => one[part])), `line ${i} ${part}`).toBe(line[part]);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('D50 parties and place of supply are the invoice’s, whatever the profile says by now', () => {
  const invoice = anInvoice([aLine(49_900)]);
  const note = credit(invoice, 49_900);
  expect([note.supplier, note.recipient, note.placeOfSupply, note.interState]).toEqual([
    invoice.supplier,
    invoice.recipient,
    invoice.placeOfSupply,
    invoice.interState,
  ]);
});

test('D33 a note of the next financial year is numbered in it and names the old invoice', () => {
  const invoice = anInvoice([aLine(49_900)], { issuedAt: '2026-03-31T18:29:59Z' });
  const note = credit(invoice, 49_900, { issuedAt: new Date('2026-11-30T18:29:59Z') });
  expect(note).toMatchObject({
    number: 'CN-2026-0001',
    financialYear: '2026-27',
    invoice: { number: 'INV-2025-0001' },
    gstAdjusted: true,
  });
  expect(money(note)).toEqual(money(invoice as never));
});

test('D33 after 30 November no tax is adjusted: the note states the amount as value and says why', () => {
  const invoice = anInvoice([aLine(49_900)], { issuedAt: '2026-03-31T18:29:59Z' });
  const note = credit(invoice, 49_900, { issuedAt: new Date('2026-11-30T18:30:00Z') });
  expect(note.gstAdjusted).toBe(false);
  expect(money(note)).toEqual([49_900, 0, 0, 0, 0, 49_900]);
  expect(note.terms).toEqual([creditWords().noAdjustment('30 November 2026')]);
  expect(missingRule53Fields(note)).toEqual([]);
});

test.each<[string, () => unknown]>([
  ['more than the invoice', () => credit(anInvoice([aLine(49_900)]), 49_901)],
  ['more than is left', () => credit(anInvoice([aLine(49_900)]), 1_000, { credited: [paise(49_000)] })],
  ['nothing', () => credit(anInvoice([aLine(49_900)]), 0)],
  ['a negative amount', () => credit(anInvoice([aLine(49_900)]), -100)],
  ['a number of another series', () => credit(anInvoice([aLine(49_900)]), 100, { number: 'INV-2026-0002' })],
  ['a number of another year', () => credit(anInvoice([aLine(49_900)]), 100, { number: 'CN-2025-0002' })],
  ['no reason', () => credit(anInvoice([aLine(49_900)]), 100, { reason: ' ' })],
])('%s is not credited', (_what, make) => {
  expect(make).toThrow(DomainError);
});

test('what rule 53(1A) asks for and is missing is named', () => {
  const note = credit(anInvoice([aLine(49_900)]), 49_900);
  const broken = {
    ...note,
    number: 'CN-2026-00000000001',
    supplier: { ...supplier, gstin: '29QTPFX0001A1Z3' },
    recipient: { ...recipient, name: '', stateCode: '00' },
    invoice: { number: '', issuedAt: '2027-01-01T00:00:00Z' },
    lines: note.lines.map((line) => ({ ...line, sac: '1', total: paise(1) })),
  };
  expect(missingRule53Fields(broken)).toEqual([
    'number',
    'supplier.gstin',
    'recipient.name',
    'recipient.stateCode',
    'invoice.number',
    'invoice.issuedAt',
    'lines.0.sac',
    'lines.0.total',
    'totals.total',
  ]);
});
