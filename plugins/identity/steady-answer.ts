import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does the work and answers on the next full multiple of `stepMs` after its start, also when it fails.
 * Whether an account exists decides over a few milliseconds of database and queue; they vanish in the step.
 */
export async function steadyAnswer<T>(stepMs: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    if (stepMs > 0) await delay(stepMs - ((performance.now() - start) % stepMs));
  }
}
