import { createServer } from 'node:http';
import { getPayload } from 'payload';
import { apiHandler, refusal } from './api/handler.ts';
import { healthOf } from './api/health.ts';
import { bodyCeiling, toRequest, writeResponse } from './api/node-http.ts';
import { env } from './env.ts';
import { startWorker } from './jobs/worker.ts';
import config from './payload.config.ts';

/** The api process: our endpoints, Payload's REST for staff, signed hooks, health; the worker lives inside unless told otherwise. */
const settings = env();
const payload = await getPayload({ config });
const handle = apiHandler({ payload, config: await config, publicUrl: settings.PUBLIC_URL });
const health = healthOf(payload);
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
  async (incoming, outgoing) => {
    try {
      const own = await health(incoming.url ?? '');
      if (own) return await writeResponse(own, outgoing);
      if (Number(incoming.headers['content-length'] ?? 0) > bodyCeiling) {
        return await writeResponse(
          refusal('too_large', 'That is too large to be sent here.', crypto.randomUUID()),
          outgoing,
        );
      }
      await writeResponse(await handle(toRequest(incoming, settings.PUBLIC_URL)), outgoing);
    } catch (error) {
      payload.logger.error({ err: error, path: incoming.url }, 'a request failed before it had an answer');
      if (outgoing.headersSent) outgoing.destroy();
      else
        await writeResponse(
          refusal('internal', 'Something went wrong on our side.', crypto.randomUUID()),
          outgoing,
        );
    }
  },
);

server.listen(settings.API_PORT, '127.0.0.1', () => {
  payload.logger.info(
    { port: settings.API_PORT, gateway: settings.SANDBOX_URL ? 'sandbox' : 'razorpay' },
    'api ready',
  );
});

let stopping = false;

/** Answers what has begun, finishes running jobs, then ends. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  health.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const lingering = setTimeout(() => server.closeAllConnections(), 10_000);
  await Promise.all([closed, worker?.stop()]);
  clearTimeout(lingering);
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// The supervisor starts a process afresh; going on after an unknown failure would be guessing.
process.on('uncaughtException', (error) => {
  payload.logger.fatal({ err: error }, 'uncaught exception');
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  payload.logger.error({ err: error }, 'unhandled rejection');
});
