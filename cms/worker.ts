import { getPayload } from 'payload';
import { env } from './env.ts';
import { startWorker } from './jobs/worker.ts';
import config from './payload.config.ts';

/** A process that does nothing but jobs. The api has a worker inside unless `WORKER_CONCURRENCY` is 0 there. */
const { DATABASE_URL, WORKER_CONCURRENCY } = env();
const payload = await getPayload({ config });
const log = payload.logger.child({ name: 'worker' });
const worker = await startWorker(payload, {
  connectionString: DATABASE_URL,
  concurrency: Math.max(1, WORKER_CONCURRENCY),
  log,
});
log.info('the worker takes jobs');

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => void end(signal));
}

async function end(signal: string): Promise<void> {
  if (ending) return;
  ending = true;
  log.info({ signal }, 'the worker finishes its jobs and stops');
  await worker.stop();
  // Payload keeps connections open that nothing closes.
  process.exit(0);
}
