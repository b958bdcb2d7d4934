import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getPayload } from 'payload';
import { databaseOf } from '#toolkit/database.ts';
import { healthOf } from './api/health.ts';
import { writeResponse } from './api/node-http.ts';
import { env } from './env.ts';
import { startWorker } from './jobs/worker.ts';
import { watchState } from './metrics/state.ts';
import config from './payload.config.ts';

/** A process that does nothing but jobs. The api has a worker inside unless `WORKER_CONCURRENCY` is 0 there. */
const { API_HOST, DATABASE_URL, METRICS_PORT, WORKER_CONCURRENCY } = env();
const payload = await getPayload({ config });
const log = payload.logger.child({ name: 'worker' });
const worker = await startWorker(payload, {
  connectionString: DATABASE_URL,
  concurrency: Math.max(1, WORKER_CONCURRENCY),
  log,
});
const health = healthOf(payload);
const told = METRICS_PORT
  ? createServer((incoming, outgoing) => {
      // Jobs under way must not end with a question that could not be answered.
      void tell(incoming, outgoing).catch((error: unknown) => {
        log.error({ err: error, path: incoming.url }, 'the worker could not say how it is');
        outgoing.destroy();
      });
    }).listen(METRICS_PORT, API_HOST)
  : null;
watchState({ pool: databaseOf(payload).pool, openPages: () => 0 });
log.info('the worker takes jobs');

async function tell(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const answer = (await health(incoming.url ?? '')) ?? new Response(null, { status: 404 });
  await writeResponse(answer, outgoing);
}

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => void end(signal));
}

async function end(signal: string): Promise<void> {
  if (ending) return;
  ending = true;
  log.info({ signal }, 'the worker finishes its jobs and stops');
  health.stop();
  await worker.stop();
  told?.close();
  // Payload keeps connections open that nothing closes.
  process.exit(0);
}
