import type { DocumentRenderer } from '#toolkit/ports.ts';
import { threadInTurn } from '../threads/in-turn.ts';

type Given<Name extends keyof DocumentRenderer> = Parameters<DocumentRenderer[Name]>[0];
/** What the thread is asked for, one at a time. */
export type Order =
  | { draw: 'pdf'; document: Given<'pdf'> }
  | { draw: 'receiptPdf'; document: Given<'receiptPdf'> }
  | { draw: 'summaryPdf'; document: Given<'summaryPdf'> };

/**
 * Draws in a thread of its own: a page takes 0.1 to 0.3 s of pure computing, in which a process answers nobody.
 * @param program file that calls `drawForParent`
 * @throws DomainError `temporarily_unavailable` when `mostWaiting` wait already
 */
export function drawingThread(program: string, mostWaiting = 100): DocumentRenderer {
  const draw = threadInTurn<Order, Uint8Array>({
    program,
    mostWaiting,
    // Loading the engine and its fonts takes a busy machine some seconds, a page a fraction of one.
    longestMs: 30_000,
    memoryMb: 256,
    busy: 'This takes longer than it should. Please try again.',
    failed: 'a document could not be drawn',
  });
  return {
    pdf: (document) => draw({ draw: 'pdf', document }),
    summaryPdf: (document) => draw({ draw: 'summaryPdf', document }),
    receiptPdf: (document) => draw({ draw: 'receiptPdf', document }),
  };
}
