import type { Paise } from '#kernel/paise.ts';

/** Who stands on a document, as it was when the document was issued. */
export type Party = {
  name: string;
  /** Postal lines without State and PIN. */
  address: string[];
  state: string;
  stateCode: string;
  pin: string;
  gstin: string | null;
  email: string | null;
  phone: string | null;
};

export type DocumentLine = {
  description: string;
  /** Services Accounting Code, six digits; of goods their HSN code. */
  sac: string;
  quantity: number;
  /** When the service was booked or given, ISO 8601; shown under the description. */
  serviceAt: string | null;
  discount: Paise;
  taxable: Paise;
  /** Tax rate in basis points: 18 % = 1800 (CGST and SGST are half each). */
  rateBp: number;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  roundOff: Paise;
  total: Paise;
};

/** What every issued document says. The snapshot is stored, hashed and never changed. */
type Issued<Line> = {
  number: string;
  /** ISO 8601 instant; the date printed is that of Asia/Kolkata. */
  issuedAt: string;
  /** `2026-27` */
  financialYear: string;
  gstMode: 'registered' | 'unregistered';
  supplier: Party;
  recipient: Party;
  placeOfSupply: { state: string; stateCode: string };
  interState: boolean;
  reverseCharge: boolean;
  lines: Line[];
  totals: {
    discount: Paise;
    taxable: Paise;
    cgst: Paise;
    sgst: Paise;
    igst: Paise;
    roundOff: Paise;
    total: Paise;
    inWords: string;
  };
  reference: { ticketNumber: string | null };
  terms: string[];
};

/** Fields follow rule 46 of the CGST Rules, 2017. */
export type TaxInvoice = Issued<DocumentLine> & { kind: 'tax_invoice'; dueAt: string };

/**
 * Fields follow rule 53(1A) of the CGST Rules, 2017. Amounts are positive: the document says that they are credited.
 */
export type CreditNote = Issued<CreditedLine> & {
  kind: 'credit_note';
  /** The invoice whose value it reduces. */
  invoice: { number: string; issuedAt: string };
  /** Why, in a sentence. */
  reason: string;
  /**
   * Whether the output tax goes down with it. After 30 November of the year after it does not (CGST Act, s. 34(2)): then the
   * note states no tax, and the whole amount as value.
   */
  gstAdjusted: boolean;
};

/** `invoiceLine`: place of the line in the invoice, from 0. */
export type CreditedLine = DocumentLine & { invoiceLine: number };

export type IssuedDocument = TaxInvoice | CreditNote;
