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
  /** Services Accounting Code, six digits. */
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

/**
 * A document as issued: the snapshot that is stored, hashed and never changed.
 * Fields follow rule 46 of the CGST Rules, 2017 (tax invoice).
 */
export type IssuedDocument = {
  kind: 'tax_invoice';
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
  lines: DocumentLine[];
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
  dueAt: string;
  terms: string[];
};
