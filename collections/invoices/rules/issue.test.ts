import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import type { PriceMode } from '#kernel/gst.ts';
import { sum } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { Party } from './document.ts';
import { issueTaxInvoice, issueWords, type PricedLine, type TaxInvoiceInput } from './issue.ts';
import { missingRule46Fields } from './rule46.ts';

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
const remote: PricedLine = {
  description: 'Remote support, 60 minutes',
  sac: '998313',
  quantity: 1,
  amount: paise(49_900),
  mode: 'inclusive',
  rateBp: 1800,
  serviceAt: '2026-11-23T04:30:00.000Z',
};
const input: TaxInvoiceInput = {
  number: 'INV-2026-0001',
  issuedAt: new Date('2026-11-22T08:00:00Z'),
  dueAt: new Date('2026-11-22T08:00:00Z'),
  gstMode: 'registered',
  supplier,
  recipient,
  lines: [remote],
  reference: { ticketNumber: 'RT2026-0001' },
  terms: ['Paid in full.'],
};
const detailOf = (use: () => unknown): unknown => {
  try {
    use();
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'internal') return problem.detail;
  }
  return 'nothing was thrown';
};

test('a remote session in Karnataka gives the invoice of ₹499', () => {
  const invoice = issueTaxInvoice(input);
  expect(invoice).toEqual({
    kind: 'tax_invoice',
    number: 'INV-2026-0001',
    issuedAt: '2026-11-22T08:00:00.000Z',
    financialYear: '2026-27',
    gstMode: 'registered',
    supplier,
    recipient,
    placeOfSupply: { state: 'Karnataka', stateCode: '29' },
    interState: false,
    reverseCharge: false,
    lines: [
      {
        description: 'Remote support, 60 minutes',
        sac: '998313',
        quantity: 1,
        serviceAt: '2026-11-23T04:30:00.000Z',
        discount: 0,
        taxable: 42_288,
        rateBp: 1800,
        cgst: 3806,
        sgst: 3806,
        igst: 0,
        roundOff: 0,
        total: 49_900,
      },
    ],
    totals: {
      discount: 0,
      taxable: 42_288,
      cgst: 3806,
      sgst: 3806,
      igst: 0,
      roundOff: 0,
      total: 49_900,
      inWords: 'Rupees Four Hundred Ninety-Nine Only',
    },
    reference: { ticketNumber: 'RT2026-0001' },
    dueAt: '2026-11-22T08:00:00.000Z',
    terms: ['Paid in full.'],
  });
  expect(missingRule46Fields(invoice)).toEqual([]);
});

test('the document is plain data and does not change with its input afterwards', () => {
  const mine = structuredClone(input);
  const invoice = issueTaxInvoice(mine);
  mine.supplier.address.push('changed');
  expect(invoice.supplier.address).toEqual(supplier.address);
  expect(JSON.parse(JSON.stringify(invoice))).toEqual(invoice);
});

test('a customer in Tamil Nadu pays the same with IGST', () => {
  const invoice = issueTaxInvoice({
    ...input,
    recipient: { ...recipient, state: 'Tamil Nadu', stateCode: '33', pin: '600001' },
  });
  expect(invoice.interState).toBe(true);
  expect(invoice.placeOfSupply).toEqual({ state: 'Tamil Nadu', stateCode: '33' });
  expect(invoice.totals).toMatchObject({ taxable: 42_288, cgst: 0, sgst: 0, igst: 7612, total: 49_900 });
});

test('the GSTIN of a business decides against its address', () => {
  const invoice = issueTaxInvoice({ ...input, recipient: { ...recipient, gstin: '27ABCPZ9999K1ZB' } });
  expect(invoice.placeOfSupply).toEqual({ state: 'Maharashtra', stateCode: '27' });
  expect(invoice.totals.igst).toBe(7612);
});

test('a special economic zone under letter of undertaking pays no tax and the invoice says why', () => {
  const invoice = issueTaxInvoice({
    ...input,
    recipient: { ...recipient, gstin: '29AABCQ1234F1ZP' },
    specialEconomicZone: true,
    letterOfUndertaking: true,
  });
  expect(invoice.interState).toBe(true);
  expect(invoice.totals).toMatchObject({ taxable: 49_900, igst: 0, cgst: 0, total: 49_900 });
  expect(invoice.lines[0]?.rateBp).toBe(0);
  expect(invoice.terms).toEqual([issueWords().letterOfUndertaking, 'Paid in full.']);
});

test('an unregistered supplier shows no tax', () => {
  const unregistered = { ...input, gstMode: 'unregistered', supplier: { ...supplier, gstin: null } } as const;
  expect(issueTaxInvoice(unregistered).totals).toMatchObject({ taxable: 49_900, cgst: 0, sgst: 0, igst: 0 });
  expect(detailOf(() => issueTaxInvoice({ ...unregistered, supplier }))).toMatchObject({
    missing: ['supplier.gstin'],
  });
});

test('quantities and a discount are worked into the lines', () => {
  const invoice = issueTaxInvoice({
    ...input,
    lines: [
      { ...remote, mode: 'exclusive', amount: paise(50_000), quantity: 2 },
      { ...remote, mode: 'exclusive', amount: paise(30_000) },
      { ...remote, mode: 'exclusive', amount: paise(19_999) },
    ],
    discount: paise(10_000),
  });
  expect(invoice.lines.map((line) => line.discount)).toEqual([5000, 3000, 2000]);
  expect(invoice.totals).toMatchObject({
    discount: 10_000,
    taxable: 89_999,
    cgst: 8100,
    sgst: 8100,
    total: 106_199,
  });
});

test('the number has to be of the financial year in India', () => {
  const before = { ...input, issuedAt: new Date('2027-03-31T18:29:59Z') };
  const after = { ...input, issuedAt: new Date('2027-03-31T18:30:00Z') };
  expect(issueTaxInvoice(before).financialYear).toBe('2026-27');
  expect(detailOf(() => issueTaxInvoice(after))).toMatchObject({ financialYear: '2027-28' });
  expect(issueTaxInvoice({ ...after, number: 'INV-2027-0001' }).financialYear).toBe('2027-28');
  for (const number of ['CN-2026-0001', 'RT2026-0001', '', 'INV-2026-1']) {
    expect(
      detailOf(() => issueTaxInvoice({ ...input, number })),
      number,
    ).toMatchObject({ number });
  }
});

test.each<[string, Partial<TaxInvoiceInput>]>([
  ['supplier.name', { supplier: { ...supplier, name: ' ' } }],
  ['supplier.address', { supplier: { ...supplier, address: [] } }],
  ['supplier.gstin', { supplier: { ...supplier, gstin: null } }],
  ['supplier.gstin', { supplier: { ...supplier, gstin: '29QTPFX0001A1Z3' } }],
  ['supplier.gstin', { supplier: { ...supplier, gstin: '27ABCPZ9999K1ZB' } }],
  ['recipient.name', { recipient: { ...recipient, name: '' } }],
  ['recipient.address', { recipient: { ...recipient, address: [''] } }],
  ['recipient.state', { recipient: { ...recipient, state: '' } }],
  ['recipient.pin', { recipient: { ...recipient, pin: '' } }],
  ['placeOfSupply.stateCode', { recipient: { ...recipient, stateCode: '' } }],
  ['placeOfSupply.stateCode', { recipient: { ...recipient, gstin: '29AABCQ1234F1ZA' } }],
  ['lines', { lines: [] }],
  ['lines.0.description', { lines: [{ ...remote, description: '' }] }],
  ['lines.0.sac', { lines: [{ ...remote, sac: '9983' }] }],
])('without %s there is no invoice', (field, change) => {
  expect(detailOf(() => issueTaxInvoice({ ...input, ...change }))).toMatchObject({ missing: [field] });
});

test.each([0, -1, 1.5])('a quantity of %d is refused', (quantity) => {
  expect(detailOf(() => issueTaxInvoice({ ...input, lines: [{ ...remote, quantity }] }))).toMatchObject({
    quantity,
  });
});

test('a negative amount is refused', () => {
  const lines = [{ ...remote, amount: paise(-1) }];
  expect(detailOf(() => issueTaxInvoice({ ...input, lines }))).toMatchObject({ amount: -1 });
});

test('whatever is sold, the lines add up to the sums and the rule is kept', () => {
  const line = fc.record({
    amount: fc.integer({ min: 1, max: 5_000_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    rateBp: fc.constantFrom(0, 500, 1800),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('29', '33'),
      fc.constantFrom<PriceMode>('inclusive', 'exclusive'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (items, stateCode, mode, off) => {
        const gross = items.reduce((a, item) => a + item.amount, 0);
        const invoice = issueTaxInvoice({
          ...input,
          recipient: { ...recipient, stateCode },
          lines: items.map((item) => ({ ...remote, ...item, mode, amount: paise(item.amount) })),
          discount: paise(Math.floor(gross * off)),
        });
        const { totals } = invoice;
        expect(sum(invoice.lines.map((l) => l.total))).toBe(totals.total);
        expect(totals.taxable + totals.cgst + totals.sgst + totals.igst + totals.roundOff).toBe(totals.total);
        if (mode === 'inclusive') expect(totals.total).toBe(gross - totals.discount);
      },
    ),
  );
});
