import { parentPort } from 'node:worker_threads';
import type { Drawn, Order } from './drawing-thread.ts';
import { pdfRenderer } from './index.ts';

/** What the thread of `drawingThread` does: draws what it is asked for and answers with the bytes. */
export function drawForParent(): void {
  const renderer = pdfRenderer();
  const draw = (order: Order) => {
    if (order.draw === 'pdf') return renderer.pdf(order.document);
    if (order.draw === 'receiptPdf') return renderer.receiptPdf(order.document);
    return renderer.summaryPdf(order.document);
  };
  parentPort?.on('message', async (order: Order) => {
    const answer: Drawn = await draw(order).then(
      (pdf) => ({ pdf }),
      (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
    );
    parentPort?.postMessage(answer);
  });
}
