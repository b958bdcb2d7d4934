import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#kernel/errors.ts';

/** What a thread answers: what was asked for, or why not. */
export type Answer<Done> = { done: Done } | { problem: string };

export type ThreadRules = {
  /** File that answers each message of its parent with an `Answer`. */
  program: string;
  /** Orders that may wait for their turn. */
  mostWaiting: number;
  /** Milliseconds of one order, after which the thread is given up. */
  longestMs: number;
  /** Of its JavaScript. */
  memoryMb: number;
  /** Told to a person when too many wait. */
  busy: string;
  /** For whoever runs the portal: what could not be done. */
  failed: string;
};

/**
 * One order after another for a thread of its own, so that heavy computing does not keep a process from answering. The
 * thread begins with the first order and does not keep the process alive; one that breaks down is replaced.
 * @returns gives an order. @throws DomainError `temporarily_unavailable` when too many wait already
 */
export function threadInTurn<Order, Done>(rules: ThreadRules): (order: Order) => Promise<Done> {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const started = (): Worker => {
    const made = new Worker(rules.program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: rules.memoryMb },
    });
    const forget = () => {
      if (thread === made) thread = null;
    };
    made.on('error', forget);
    made.on('exit', forget);
    return made;
  };

  const doNow = async (order: Order): Promise<Done> => {
    const worker = thread ?? started();
    thread = worker;
    worker.ref();
    try {
      worker.postMessage(order);
      const [answer]: Answer<Done>[] = await once(worker, 'message', {
        signal: AbortSignal.timeout(rules.longestMs),
      });
      if (answer && 'done' in answer) return answer.done;
      throw new Error(`${rules.failed}: ${answer?.problem}`);
    } catch (error) {
      // Whatever state it is in, the next order does not depend on it.
      thread = null;
      void worker.terminate();
      throw error;
    } finally {
      worker.unref();
    }
  };

  return (order) => {
    if (waiting >= rules.mostWaiting)
      return Promise.reject(
        new DomainError('temporarily_unavailable', rules.busy, { retryAfterSeconds: 10 }),
      );
    waiting += 1;
    const done = last.then(() => doNow(order));
    const over = () => {
      waiting -= 1;
    };
    last = done.then(over, over);
    return done;
  };
}
