import { financialYear } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { type GstMode, type PriceMode, taxOfLines } from '#kernel/gst.ts';
import { catalogue } from '#kernel/messages.ts';
import { rupeesInWords, zeroPaise } from '#kernel/money.ts';
import { parseDocumentNumber } from '#kernel/numbering.ts';
import type { Paise } from '#kernel/paise.ts';
import { placeOfSupply } from '#kernel/place-of-supply.ts';
import { stateName } from '#kernel/states.ts';
import type { DocumentLine, Party, TaxInvoice } from './document.ts';
import { missingRule46Fields } from './rule46.ts';

export const issueWords = catalogue({
  en: {
    failed: 'The invoice could not be made. We have been told and will send it.',
    letterOfUndertaking:
      'Supply meant for export or to a special economic zone under letter of undertaking without payment of ' +
      'integrated tax',
  },
});

export type PricedLine = {
  description: string;
  /** Services Accounting Code, six digits; of goods their HSN code. */
  sac: string;
  quantity: number;
  /** When the service was booked or given, ISO 8601. */
  serviceAt: string | null;
  /** Price of the whole quantity, before discount, with or without tax as `mode` says. */
  amount: Paise;
  mode: PriceMode;
  /** Full rate in basis points: 18 % = 1800. */
  rateBp: number;
};

export type TaxInvoiceInput = {
  /** From the INV series of the financial year in which `issuedAt` lies in India. */
  number: string;
  issuedAt: Date;
  dueAt: Date;
  gstMode: GstMode;
  supplier: Party;
  recipient: Party;
  /** The recipient is a unit in a special economic zone: always inter-State. */
  specialEconomicZone?: boolean;
  /** The supplier holds a letter of undertaking: no tax on supplies to such zones and abroad. */
  letterOfUndertaking?: boolean;
  lines: readonly PricedLine[];
  /** On the prices as stated; split over the lines and taken off before tax. */
  discount?: Paise;
  reference: { ticketNumber: string | null };
  terms: readonly string[];
};

/**
 * Makes the snapshot of a tax invoice: place of supply, tax per line, sums, amount in words. The same input
 * always gives the same document.
 * @throws DomainError `internal` when rule 46 lacks something, the number is of another series or year,
 *   or a quantity or amount cannot be; `detail` names it. An issuing transaction must roll back, so that no number is lost.
 */
export function issueTaxInvoice(input: TaxInvoiceInput): TaxInvoice {
  const year = financialYear(input.issuedAt);
  const parsed = parseDocumentNumber(input.number);
  if (parsed?.series !== 'INV' || parsed.fyStart !== year.start) {
    throw refusal({ number: input.number, financialYear: year.label });
  }
  const place = placeOf(input);
  const { lines, totals } = pricedLines(input, place);
  const legend = place.zeroRated && input.gstMode === 'registered' ? [issueWords().letterOfUndertaking] : [];
  const document: TaxInvoice = {
    kind: 'tax_invoice',
    number: input.number,
    issuedAt: input.issuedAt.toISOString(),
    financialYear: year.label,
    gstMode: input.gstMode,
    supplier: { ...input.supplier, address: [...input.supplier.address] },
    recipient: { ...input.recipient, address: [...input.recipient.address] },
    placeOfSupply: { state: stateName(place.stateCode) ?? '', stateCode: place.stateCode },
    interState: place.interState,
    reverseCharge: false,
    lines,
    totals: { ...totals, inWords: rupeesInWords(totals.total) },
    reference: { ticketNumber: input.reference.ticketNumber },
    dueAt: input.dueAt.toISOString(),
    terms: [...legend, ...input.terms],
  };
  const missing = missingRule46Fields(document);
  if (missing.length > 0) throw refusal({ number: input.number, missing });
  return document;
}

function placeOf(input: TaxInvoiceInput) {
  try {
    return placeOfSupply({
      supplierStateCode: input.supplier.stateCode,
      recipient: {
        gstin: input.recipient.gstin,
        stateCode: input.recipient.stateCode,
        specialEconomicZone: input.specialEconomicZone ?? false,
      },
      letterOfUndertaking: input.letterOfUndertaking ?? false,
    });
  } catch (cause) {
    throw refusal({ number: input.number, missing: ['placeOfSupply.stateCode'] }, cause);
  }
}

function pricedLines(input: TaxInvoiceInput, place: { interState: boolean; zeroRated: boolean }) {
  const sold = input.lines.map((line) => {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1 || line.amount < 0) {
      throw refusal({ number: input.number, quantity: line.quantity, amount: line.amount });
    }
    // What the document states is what was charged
    return { ...line, rateBp: input.gstMode === 'unregistered' || place.zeroRated ? 0 : line.rateBp };
  });
  const priced = taxOfLines({
    lines: sold,
    discount: input.discount ?? zeroPaise,
    interState: place.interState,
    gstMode: input.gstMode,
    zeroRated: place.zeroRated,
  });
  const lines = priced.lines.map((split, i): DocumentLine => {
    const line = sold[i];
    if (!line) throw new RangeError('a split without its line');
    const { description, sac, quantity, serviceAt, rateBp } = line;
    return { description, sac, quantity, serviceAt, rateBp, ...split };
  });
  return { lines, totals: priced.totals };
}

function refusal(detail: Record<string, unknown>, cause?: unknown): DomainError {
  return new DomainError('internal', issueWords().failed, { detail, cause });
}
