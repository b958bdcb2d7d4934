import type { Worker } from 'node:worker_threads';
import { afterAll, vi } from 'vitest';

/**
 * Test files share a process, so that the libraries are loaded once. What is ours each file loads anew: with an
 * environment, a Payload and threads of its own.
 */
vi.resetModules();
forgetPayload();
const { endAll } = await import('./at-end.ts');
const before = { ...process.env };
const threads: Worker[] = [];
const note = (thread: Worker) => threads.push(thread);
process.on('worker', note);

afterAll(async () => {
  // The next file begins clean also when this one could not end well.
  try {
    await endAll();
  } finally {
    forgetPayload();
    process.off('worker', note);
    await Promise.all(threads.map((thread) => thread.terminate()));
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
});

/** Payload keeps what it has made, and gives it to whoever asks next, whatever config is asked for. */
function forgetPayload(): void {
  (globalThis as { _payload?: Map<string, unknown> })._payload?.clear();
}
