import { workForParent } from '../threads/for-parent.ts';
import type { Order } from './drawing-thread.ts';
import { pdfRenderer } from './index.ts';

/** What the thread of `drawingThread` does: draws what it is asked for and answers with the bytes. */
export function drawForParent(): void {
  const renderer = pdfRenderer();
  workForParent((order: Order) => {
    if (order.draw === 'pdf') return renderer.pdf(order.document);
    if (order.draw === 'receiptPdf') return renderer.receiptPdf(order.document);
    return renderer.summaryPdf(order.document);
  });
}
