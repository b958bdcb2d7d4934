import type { CreditNote, DocumentLine, Party, TaxInvoice } from '#collections/invoices/rules/document.ts';
import { rupeesInWords } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { ReceiptDocument, SummaryDocument } from '#toolkit/ports.ts';

export const supplier: Party = {
  name: 'QuickTechPro Services',
  address: ['2nd Floor, 14 Church Street', 'Ashok Nagar, Bengaluru'],
  state: 'Karnataka',
  stateCode: '29',
  pin: '560001',
  gstin: '29AAGCB7383J1Z4',
  email: 'billing@quicktechpro.example',
  phone: '+91 80 4000 1234',
};

export const customer: Party = {
  name: 'Asha Rao',
  address: ['Flat 12, Lakeview Residency', '100 Feet Road, Indiranagar', 'Bengaluru'],
  state: 'Karnataka',
  stateCode: '29',
  pin: '560038',
  gstin: null,
  email: 'asha.rao@example.in',
  phone: '+91 98450 12345',
};

export function aLine(changes: Partial<DocumentLine> = {}): DocumentLine {
  return {
    description: 'Remote support: laptop running slowly',
    sac: '998313',
    quantity: 1,
    serviceAt: '2026-11-22T09:00:00Z',
    discount: paise(0),
    taxable: paise(50763),
    rateBp: 1800,
    cgst: paise(4569),
    sgst: paise(4569),
    igst: paise(0),
    roundOff: paise(-1),
    total: paise(59900),
    ...changes,
  };
}

/** A document whose totals are the sums of its lines. */
export function anInvoice(changes: Partial<TaxInvoice> = {}): TaxInvoice {
  const lines = changes.lines ?? [aLine()];
  const sumOf = (pick: (line: DocumentLine) => number) =>
    paise(lines.reduce((sum, line) => sum + pick(line), 0));
  const total = sumOf((line) => line.total);
  return {
    kind: 'tax_invoice',
    number: 'INV-2026-0045',
    issuedAt: '2026-11-22T19:10:00Z',
    financialYear: '2026-27',
    gstMode: 'registered',
    supplier,
    recipient: customer,
    placeOfSupply: { state: 'Karnataka', stateCode: '29' },
    interState: false,
    reverseCharge: false,
    lines,
    totals: {
      discount: sumOf((line) => line.discount),
      taxable: sumOf((line) => line.taxable),
      cgst: sumOf((line) => line.cgst),
      sgst: sumOf((line) => line.sgst),
      igst: sumOf((line) => line.igst),
      roundOff: sumOf((line) => line.roundOff),
      total,
      inWords: rupeesInWords(total),
    },
    reference: { ticketNumber: 'RT2026-0012' },
    dueAt: '2026-11-29T18:29:00Z',
    terms: [
      'Paid in advance. Nothing is due on this invoice.',
      'Questions within 30 days: billing@quicktechpro.example',
    ],
    ...changes,
  };
}

/** A credit note over all of an invoice. */
export function aCreditNote(changes: Partial<CreditNote> = {}): CreditNote {
  const { dueAt: _, kind: __, number, issuedAt, lines, ...shared } = anInvoice();
  return {
    ...shared,
    kind: 'credit_note',
    number: 'CN-2026-0007',
    issuedAt: '2026-11-25T06:10:00Z',
    lines: lines.map((line, invoiceLine) => ({ ...line, invoiceLine })),
    invoice: { number, issuedAt },
    reason: 'Request RT2026-0012 was cancelled.',
    gstAdjusted: true,
    terms: [],
    ...changes,
  };
}

export function aReceipt(changes: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    paymentId: 'pay_QwErTy12345678',
    receivedAt: '2026-11-22T09:01:00Z',
    amount: paise(59900),
    method: 'card',
    instrument: 'Visa ending 1007',
    payer: 'Asha Rao',
    payee: { name: supplier.name, address: supplier.address, gstin: supplier.gstin },
    forWhat: 'Remote support, urgent',
    ticketNumber: 'RT2026-0012',
    invoiceNumber: 'INV-2026-0045',
    ...changes,
  };
}

export function aSummary(changes: Partial<SummaryDocument> = {}): SummaryDocument {
  return {
    language: 'en-IN',
    supplier: supplier.name,
    title: 'Ticket summary',
    madeAt: '2026-11-25T06:10:00Z',
    heading: 'RT2026-0012 · Laptop is slow',
    facts: [
      { label: 'Customer', value: 'Asha Rao' },
      { label: 'Status', value: 'In progress' },
    ],
    sections: [
      {
        title: 'Conversation',
        entries: [
          { head: 'Asha Rao · 22 Nov 2026, 2:30 pm', lines: ['It takes ten minutes.', 'ತುಂಬಾ ನಿಧಾನ'] },
        ],
        note: null,
      },
    ],
    ...changes,
  };
}
