import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#kernel/errors.ts';
import type { DocumentRenderer } from '#toolkit/ports.ts';

type Given<Name extends keyof DocumentRenderer> = Parameters<DocumentRenderer[Name]>[0];
/** What the thread is asked for, one at a time. */
export type Order =
  | { draw: 'pdf'; document: Given<'pdf'> }
  | { draw: 'receiptPdf'; document: Given<'receiptPdf'> }
  | { draw: 'summaryPdf'; document: Given<'summaryPdf'> };
/** What it answers. */
export type Drawn = { pdf: Uint8Array } | { problem: string };

/** Loading the engine and its fonts takes a busy machine some seconds, a page a fraction of one. */
const longestMs = 30_000;

/**
 * Draws in a thread of its own: a page takes 0.1 to 0.3 s of pure computing, in which a process answers nobody. The
 * thread begins with the first document and does not keep the process alive; one that breaks down is replaced.
 * @param program file that calls `drawForParent`
 * @throws DomainError `temporarily_unavailable` when `mostWaiting` wait already
 */
export function drawingThread(program: string, mostWaiting = 100): DocumentRenderer {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const started = (): Worker => {
    const made = new Worker(program, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const forget = () => {
      if (thread === made) thread = null;
    };
    made.on('error', forget);
    made.on('exit', forget);
    return made;
  };

  const draw = async (order: Order): Promise<Uint8Array> => {
    const worker = thread ?? started();
    thread = worker;
    worker.ref();
    try {
      worker.postMessage(order);
      const [drawn]: Drawn[] = await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) });
      if (drawn && 'pdf' in drawn) return drawn.pdf;
      throw new Error(`a document could not be drawn: ${drawn?.problem}`);
    } catch (error) {
      // Whatever state it is in, the next document does not depend on it.
      thread = null;
      void worker.terminate();
      throw error;
    } finally {
      worker.unref();
    }
  };

  const inTurn = (order: Order): Promise<Uint8Array> => {
    if (waiting >= mostWaiting) return Promise.reject(busy());
    waiting += 1;
    const drawn = last.then(() => draw(order));
    const done = () => {
      waiting -= 1;
    };
    last = drawn.then(done, done);
    return drawn;
  };

  return {
    pdf: (document) => inTurn({ draw: 'pdf', document }),
    summaryPdf: (document) => inTurn({ draw: 'summaryPdf', document }),
    receiptPdf: (document) => inTurn({ draw: 'receiptPdf', document }),
  };
}

function busy(): DomainError {
  const message = 'This takes longer than it should. Please try again.';
  return new DomainError('temporarily_unavailable', message, { retryAfterSeconds: 10 });
}
