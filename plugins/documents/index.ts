import { renderToBuffer } from '@react-pdf/renderer';
import type { DocumentRenderer } from '#toolkit/ports.ts';
import { creditNote } from './credit-note.tsx';
import { loadFonts } from './fonts.ts';
import { invoice } from './invoice.tsx';
import { receipt } from './receipt.tsx';
import { summary } from './summary.tsx';

/**
 * Draws documents as PDF (A4, fonts embedded, text can be selected and searched).
 * Reads nothing but the document: no clock, no network, so the same document gives the same text.
 */
export function pdfRenderer(): DocumentRenderer {
  return {
    async pdf(document) {
      await loadFonts();
      return renderToBuffer(document.kind === 'credit_note' ? creditNote(document) : invoice(document));
    },
    async summaryPdf(document) {
      await loadFonts();
      return renderToBuffer(summary(document));
    },
    async receiptPdf(document) {
      await loadFonts();
      return renderToBuffer(receipt(document));
    },
  };
}
