import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import type { TaxInvoice } from './document.ts';
import { issueTaxInvoice } from './issue.ts';
import { missingRule46Fields } from './rule46.ts';

const party = {
  address: ['1, Main Road', 'Bengaluru'],
  state: 'Karnataka',
  stateCode: '29',
  pin: '560001',
  email: null,
  phone: null,
};
const invoice: TaxInvoice = issueTaxInvoice({
  number: 'INV-2026-0001',
  issuedAt: new Date('2026-11-22T08:00:00Z'),
  dueAt: new Date('2026-11-29T08:00:00Z'),
  gstMode: 'registered',
  supplier: { ...party, name: 'QuickTechPro', gstin: '29QTPFX0001A1Z2' },
  recipient: { ...party, name: 'Asha Rao', gstin: null },
  lines: [
    {
      description: 'Repair',
      sac: '998713',
      quantity: 1,
      amount: paise(80_000),
      mode: 'inclusive',
      rateBp: 1800,
      serviceAt: null,
    },
  ],
  reference: { ticketNumber: null },
  terms: [],
});
const changed = (change: (document: TaxInvoice) => void) => {
  const copy = structuredClone(invoice);
  change(copy);
  return missingRule46Fields(copy);
};
const line = (document: TaxInvoice) => {
  const [first] = document.lines;
  if (!first) throw new Error('the invoice has a line');
  return first;
};

test('a complete invoice lacks nothing', () => {
  expect(missingRule46Fields(invoice)).toEqual([]);
});

test.each<[string[], (document: TaxInvoice) => void]>([
  [['number'], (d) => Object.assign(d, { number: 'INV/2026-27/000045' })],
  [['issuedAt'], (d) => Object.assign(d, { issuedAt: '' })],
  [['recipient.gstin'], (d) => Object.assign(d.recipient, { gstin: '29AABCQ1234F1ZA' })],
  [['placeOfSupply.state'], (d) => Object.assign(d.placeOfSupply, { state: '' })],
  [['placeOfSupply.stateCode'], (d) => Object.assign(d.placeOfSupply, { stateCode: '28' })],
  [['reverseCharge'], (d) => Object.assign(d, { reverseCharge: undefined })],
  [['totals.total'], (d) => Object.assign(d.totals, { total: 1 })],
  [['totals.taxable'], (d) => Object.assign(d.totals, { taxable: 1 })],
  [['lines.0.total'], (d) => Object.assign(line(d), { roundOff: 5 })],
  [['lines.0.tax'], (d) => Object.assign(d, { interState: true })],
  [['lines.0.tax'], (d) => Object.assign(line(d), { rateBp: 500 })],
  [['lines.0.tax'], (d) => Object.assign(line(d), { rateBp: 0 })],
  [['supplier.gstin', 'lines.0.rateBp'], (d) => Object.assign(d, { gstMode: 'unregistered' })],
])('%j is noticed', (fields, change) => {
  expect(changed(change)).toEqual(fields);
});

test('half of the tax is not the other half', () => {
  const unequal = (d: TaxInvoice) => {
    const first = line(d);
    Object.assign(first, { cgst: first.cgst + 1, sgst: first.sgst - 1 });
    Object.assign(d.totals, { cgst: first.cgst, sgst: first.sgst });
  };
  expect(changed(unequal)).toEqual(['lines.0.tax']);
});
