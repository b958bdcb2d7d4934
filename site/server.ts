import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSiteEnv } from './env.ts';
import { createFrontDoor, type Pages } from './front-door/front-door.ts';
import { logRequest } from './front-door/log-request.ts';
import { createMetrics } from './front-door/metrics.ts';
import { staticFiles } from './front-door/static-files.ts';

const env = readSiteEnv(process.env);
const built = path.join(import.meta.dirname, 'dist');
const { handler }: { handler: Pages } = await import(
  pathToFileURL(path.join(built, 'server', 'entry.mjs')).href
);
const metrics = createMetrics();
const isLogged = ['trace', 'debug', 'info'].includes(env.LOG_LEVEL);
const door = createFrontDoor({
  env,
  pages: handler,
  files: await staticFiles(path.join(built, 'client')),
  answered: (answered) => {
    metrics.count(answered);
    if (isLogged) logRequest(answered);
  },
});
if (env.METRICS_PORT) metrics.serve(env.METRICS_PORT, env.METRICS_HOST);

let closing = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void door.drain(env.DRAIN_MS).then(() => process.exit(0));
  });
}

door.server.once('error', (error) => {
  process.stderr.write(`The site cannot listen on port ${env.PORT}: ${error.message}\n`);
  process.exit(1);
});
door.server.listen(env.PORT, env.HOST);
