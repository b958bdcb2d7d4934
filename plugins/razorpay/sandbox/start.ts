import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveApi } from './api/api.ts';
import { openAssets } from './checkout/assets.ts';
import { serveCheckout } from './checkout/serve.ts';
import { second } from './clock.ts';
import { serveControl } from './control/control.ts';
import type { SandboxOptions } from './options.ts';
import { startScheduler } from './scheduler.ts';
import { openWorld } from './world.ts';

export type RunningSandbox = {
  /** `http://127.0.0.1:<port>`: the client's `baseUrl`. */
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts the sandbox gateway: the vendor's HTTP contract under `/v1`, the check-out under `/sandbox`,
 * and, where allowed, `/control`. It remembers everything in `dataDir`, also through a kill.
 * @throws Error when an option is wrong, the port is taken or the journal damaged
 */
export async function startSandboxGateway(options: SandboxOptions): Promise<RunningSandbox> {
  const assets = openAssets(options.assetsDir ?? usualAssets(import.meta.dirname));
  const world = openWorld(options);
  const server = createServer(
    { requestTimeout: 30 * second, headersTimeout: 10 * second },
    (request, response) => serve(request, response),
  );
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
    });
  } catch (thrown) {
    world.store.close();
    throw thrown;
  }
  const scheduler = startScheduler(world);

  function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path.startsWith('/sandbox/')) return serveCheckout(world, assets, request, response);
    if (path.startsWith('/control/')) return serveControl({ world, scheduler }, request, response);
    return serveApi(world, request, response);
  }

  async function shutDown(): Promise<void> {
    await scheduler.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    world.store.close();
  }

  let stopped: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      stopped ??= shutDown();
      return stopped;
    },
  };
}

/** Beside this file; once bundled into a folder at the root, the source tree's own. */
function usualAssets(here: string): string {
  const beside = join(here, 'assets');
  if (existsSync(join(beside, 'checkout.js'))) return beside;
  return join(here, '..', 'plugins', 'razorpay', 'sandbox', 'assets');
}
