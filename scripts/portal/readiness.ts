import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { portOf } from './settings.ts';

type Waiting = { signal: AbortSignal; timeoutMs: number };

/** Waits until the URL answers 2xx. False when the time is over; throws when `signal` fires. */
export function untilAnswers(url: string, waiting: Waiting): Promise<boolean> {
  return until(async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok;
  }, waiting);
}

/** Waits until something listens at the URL's port. */
export function untilListening(url: string, waiting: Waiting): Promise<boolean> {
  return until(
    () =>
      new Promise((resolve, reject) => {
        const socket = connect(portOf(url, 'address'), '127.0.0.1', () => {
          socket.destroy();
          resolve(true);
        });
        socket.once('error', reject);
      }),
    waiting,
  );
}

async function until(holds: () => Promise<boolean>, { signal, timeoutMs }: Waiting): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    signal.throwIfAborted();
    if (await holds().catch(() => false)) return true;
    await after(60, undefined, { signal });
  }
  return false;
}
