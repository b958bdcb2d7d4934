import type { CreditNote } from '#collections/invoices/rules/document.ts';
import { formatDate } from '#kernel/calendar.ts';
import { issued, supplyFacts, ticketFact } from './issued.tsx';
import { documentWords } from './words.ts';

/**
 * A credit note with the fields of rule 53(1A) of the CGST Rules, 2017. Its amounts are positive and credited. One that
 * adjusts no output tax states none.
 */
export function creditNote(document: CreditNote) {
  const words = documentWords();
  const { creditNote: texts } = words;
  const registered = document.gstMode === 'registered';
  return issued({
    document,
    taxed: registered && document.gstAdjusted,
    title: texts.title,
    about: texts.about(document.number, document.recipient.name),
    facts: [
      [texts.number, document.number],
      [words.issued, formatDate(new Date(document.issuedAt))],
      [words.financialYear, document.financialYear],
      [texts.invoice, document.invoice.number],
      [texts.invoiceDate, formatDate(new Date(document.invoice.issuedAt))],
      ...supplyFacts(document),
      ...ticketFact(document),
    ],
    total: texts.total,
    remark: [texts.reason, document.reason],
    notes: registered ? [words.noSignaturePlain] : [texts.noTax, words.noSignaturePlain],
  });
}
