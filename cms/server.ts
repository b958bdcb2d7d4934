import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getPayload } from 'payload';
import { databaseOf } from '#toolkit/database.ts';
import { apiHandler } from './api/handler.ts';
import { healthOf } from './api/health.ts';
import { apiListener } from './api/listener.ts';
import { keepRefusals } from './api/refused-webhooks.ts';
import { env } from './env.ts';
import { startWorker } from './jobs/worker.ts';
import { watchState } from './metrics/state.ts';
import config from './payload.config.ts';
import { startRealtime } from './realtime/start.ts';

/** The api process: our endpoints, Payload's REST for staff, signed hooks, health; the worker lives inside unless told otherwise. */
const settings = env();
const payload = await getPayload({ config });
const handle = apiHandler({ payload, config: await config, publicUrl: settings.PUBLIC_URL });
const health = healthOf(payload);
const endRefusals = keepRefusals(payload);
const worker =
  settings.WORKER_CONCURRENCY > 0
    ? await startWorker(payload, {
        connectionString: settings.DATABASE_URL,
        concurrency: settings.WORKER_CONCURRENCY,
        log: payload.logger as never,
      })
    : null;

const server = createServer(
  { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 32 * 1024 },
  apiListener({ handle, health, origin: settings.PUBLIC_URL, log: payload.logger }),
);

const realtime = await startRealtime(payload, server);

watchState({ pool: databaseOf(payload).pool, openPages: realtime.open });

server.listen(settings.API_PORT, settings.API_HOST, () => {
  payload.logger.info(
    { port: settings.API_PORT, gateway: settings.SANDBOX_URL ? 'sandbox' : 'razorpay' },
    'api ready',
  );
});

/** Shorter than the six seconds after which the supervisor kills us. */
const lingerMs = 5_000;
/** Time in which what was sent before the end can arrive. */
const settleMs = 400;

let stopping = false;

/** Answers what has begun, finishes running jobs, then ends. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  health.stop();
  // A request may be on its way on a connection that looks idle from here: it is answered, then its connection ends.
  server.prependListener('request', (_incoming, outgoing) => outgoing.setHeader('connection', 'close'));
  await sleep(settleMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await realtime.stop();
  server.closeIdleConnections();
  const lingering = setTimeout(() => server.closeAllConnections(), lingerMs);
  await Promise.all([closed, worker?.stop()]);
  clearTimeout(lingering);
  await endRefusals();
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// The supervisor starts a process afresh; going on after an unknown failure would be guessing. A rejection that
// nobody handled comes here too: Node makes an uncaught exception of it.
process.on('uncaughtException', (error) => {
  payload.logger.fatal({ err: error }, 'uncaught exception');
  process.exit(1);
});
