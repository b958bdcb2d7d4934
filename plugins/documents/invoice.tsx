import type { TaxInvoice } from '#collections/invoices/rules/document.ts';
import { formatDate } from '#kernel/calendar.ts';
import { issued, supplyFacts, ticketFact } from './issued.tsx';
import { documentWords } from './words.ts';

/**
 * A tax invoice with the fields of rule 46 of the CGST Rules, 2017. A supplier who is not registered
 * issues a plain invoice: section 32 of the CGST Act forbids to show any tax on it.
 */
export function invoice(document: TaxInvoice) {
  const words = documentWords();
  const taxed = document.gstMode === 'registered';
  return issued({
    document,
    taxed,
    title: taxed ? words.taxInvoice : words.invoice,
    about: words.about(document.number, document.recipient.name),
    facts: [
      [words.number, document.number],
      [words.issued, formatDate(new Date(document.issuedAt))],
      [words.due, formatDate(new Date(document.dueAt))],
      [words.financialYear, document.financialYear],
      ...supplyFacts(document),
      ...ticketFact(document),
    ],
    total: words.totals.total,
    notes: taxed ? [words.noSignature] : [words.noTax, words.noSignaturePlain],
  });
}
