import { parentPort } from 'node:worker_threads';
import type { Answer } from './in-turn.ts';

/** What the program of a `threadInTurn` does: each order as it comes, answered with what was made or with the problem. */
export function workForParent<Order, Done>(work: (order: Order) => Promise<Done>): void {
  parentPort?.on('message', async (order: Order) => {
    const answer: Answer<Done> = await work(order).then(
      (done) => ({ done }),
      (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
    );
    parentPort?.postMessage(answer);
  });
}
