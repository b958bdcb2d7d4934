import { createHash } from 'node:crypto';
import type { DocumentRenderer } from '#toolkit/ports.ts';

/** A document is about 30 KB. */
const mostKept = 200;

/**
 * Keeps what was drawn last: the same document gives the same bytes, so that who asks again, or many times at once,
 * costs nothing. A document that has changed in any detail is another one.
 */
export function keepDrawn(renderer: DocumentRenderer): DocumentRenderer {
  const kept = new Map<string, Promise<Uint8Array>>();
  const once = (kind: string, document: object, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const key = createHash('sha256')
      .update(`${kind}${JSON.stringify(document)}`)
      .digest('base64');
    const drawn = kept.get(key) ?? draw();
    // Put back at the end: what was not asked for the longest goes first.
    kept.delete(key);
    kept.set(key, drawn);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    drawn.catch(() => {
      if (kept.get(key) === drawn) kept.delete(key);
    });
    return drawn;
  };
  return {
    pdf: (document) => once('pdf', document, () => renderer.pdf(document)),
    summaryPdf: (document) => once('summaryPdf', document, () => renderer.summaryPdf(document)),
    receiptPdf: (document) => once('receiptPdf', document, () => renderer.receiptPdf(document)),
  };
}
