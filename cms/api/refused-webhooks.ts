import { setTimeout as sleep } from 'node:timers/promises';
import type { BasePayload } from 'payload';
import { createLocalReq } from 'payload';
import { storeRefusals } from '#collections/refused-webhooks/operations/store-refusals.ts';

const everyMs = 10_000;
/** At the end: a database that does not answer must not hold up the stop. */
const lastMs = 400;

/**
 * Writes down what this process refused, every ten seconds if there was something, and once more at the end.
 * @returns the end
 */
export function keepRefusals(payload: BasePayload): () => Promise<void> {
  let running: Promise<void> | null = null;
  const store = async () => {
    try {
      await storeRefusals(await createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]));
    } catch (err) {
      payload.logger.warn({ err }, 'refused webhooks could not be written down yet');
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= store();
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    const last = async () => {
      await running;
      await store();
    };
    await Promise.race([last(), sleep(lastMs, undefined, { ref: false })]);
  };
}
