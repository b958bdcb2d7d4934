import type {
  CreditedLine,
  CreditNote,
  DocumentLine,
  TaxInvoice,
} from '#collections/invoices/rules/document.ts';
import { financialYear } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { creditNoteSplit, sumSplits, type TaxSplit } from '#kernel/gst.ts';
import { catalogue } from '#kernel/messages.ts';
import { allocate, rupeesInWords, subtract, sum, zeroPaise } from '#kernel/money.ts';
import { parseDocumentNumber } from '#kernel/numbering.ts';
import type { Paise } from '#kernel/paise.ts';
import { reducesOutputTax } from './cut-off.ts';
import { missingRule53Fields } from './rule53.ts';

export const creditWords = catalogue({
  en: {
    failed: 'The credit note could not be made. We have been told and will send it.',
    noAdjustment: (cutOff: string) =>
      `Issued after ${cutOff}: no output tax is adjusted with this credit note (section 34(2) of the CGST Act, 2017).`,
    cutOff: (year: number) => `30 November ${year}`,
  },
});

export type CreditNoteInput = {
  /** From the CN series of the financial year in which `issuedAt` lies in India. */
  number: string;
  issuedAt: Date;
  invoice: TaxInvoice;
  /** What goes back, tax included. */
  amount: Paise;
  /** What earlier notes credited on each line of the invoice, tax included, in the order of its lines. */
  credited: readonly Paise[];
  /** Why, in a sentence. */
  reason: string;
};

/**
 * Makes the snapshot of a credit note over a part or all of an invoice. Parties and place of supply are those of the
 * invoice, whatever has changed since. The tax of each line is worked out by cumulative difference, so that all notes of
 * an invoice together are exactly the invoice. The same input always gives the same document.
 * @throws DomainError `internal` when more would be credited than is left, rule 53 lacks something, or the number is of
 *   another series or year; an issuing transaction must roll back, so that no number is lost
 */
export function makeCreditNote(input: CreditNoteInput): CreditNote {
  const { invoice, issuedAt, number } = input;
  const year = financialYear(issuedAt);
  const parsed = parseDocumentNumber(number);
  if (parsed?.series !== 'CN' || parsed.fyStart !== year.start) {
    throw refusal({ number, financialYear: year.label });
  }
  const gstAdjusted = reducesOutputTax({ invoicedAt: new Date(invoice.issuedAt), creditedAt: issuedAt });
  const lines = creditedLines(input).map((line) => (gstAdjusted ? line : withoutTax(line)));
  const totals = sumSplits(lines);
  const document: CreditNote = {
    kind: 'credit_note',
    number,
    issuedAt: issuedAt.toISOString(),
    financialYear: year.label,
    gstMode: invoice.gstMode,
    supplier: invoice.supplier,
    recipient: invoice.recipient,
    placeOfSupply: invoice.placeOfSupply,
    interState: invoice.interState,
    reverseCharge: invoice.reverseCharge,
    lines,
    totals: { discount: zeroPaise, ...totals, inWords: rupeesInWords(totals.total) },
    reference: invoice.reference,
    invoice: { number: invoice.number, issuedAt: invoice.issuedAt },
    reason: input.reason,
    gstAdjusted,
    terms: gstAdjusted || invoice.gstMode === 'unregistered' ? [] : [legend(invoice)],
  };
  const missing = missingRule53Fields(document);
  if (missing.length > 0) throw refusal({ number, missing });
  return document;
}

function creditedLines({ invoice, amount, credited, number }: CreditNoteInput): CreditedLine[] {
  const left = invoice.lines.map((line, i) => subtract(line.total, credited[i] ?? zeroPaise));
  if (amount <= 0 || left.some((rest) => rest < 0) || amount > sum(left)) {
    throw refusal({ number, amount, left });
  }
  const parts = allocate(amount, left);
  return invoice.lines.flatMap((line, i) => {
    const refund = parts[i] ?? zeroPaise;
    return refund === 0 ? [] : [creditedLine({ invoice, line, i, refund, before: credited[i] ?? zeroPaise })];
  });
}

function creditedLine(part: {
  invoice: TaxInvoice;
  line: DocumentLine;
  i: number;
  refund: Paise;
  before: Paise;
}): CreditedLine {
  const { invoice, line, i, refund, before } = part;
  const { taxable, cgst, sgst, igst, roundOff, total } = line;
  const split = creditNoteSplit({
    invoiced: { taxable, cgst, sgst, igst, roundOff, total },
    terms: { rateBp: line.rateBp, interState: invoice.interState, gstMode: invoice.gstMode },
    alreadyCredited: before,
    refund,
  });
  const { description, sac, quantity, serviceAt, rateBp } = line;
  return { description, sac, quantity, serviceAt, rateBp, discount: zeroPaise, ...split, invoiceLine: i };
}

/** A commercial credit: the whole amount is value, and no tax is stated that would not be adjusted. */
function withoutTax(line: CreditedLine): CreditedLine {
  const none: Omit<TaxSplit, 'taxable' | 'total'> = {
    cgst: zeroPaise,
    sgst: zeroPaise,
    igst: zeroPaise,
    roundOff: zeroPaise,
  };
  return { ...line, ...none, rateBp: 0, taxable: line.total };
}

function legend(invoice: TaxInvoice): string {
  const words = creditWords();
  return words.noAdjustment(words.cutOff(financialYear(new Date(invoice.issuedAt)).start + 1));
}

function refusal(detail: Record<string, unknown>): DomainError {
  return new DomainError('internal', creditWords().failed, { detail });
}
