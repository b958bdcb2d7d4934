import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from '../build.ts';
import { type Portal, startPortal } from '../portal.ts';

export type MeasuredPortal = {
  portal: Portal;
  /** Of the front door. */
  origin: string;
  gateway: string;
  /** Of everybody whom the seed made. */
  password: string;
  /** A port that nothing listens on. */
  sparePort: number;
};

const password = 'nine words are better than one';

/** A whole portal with a fresh demo, on ports and in a data folder of its own, without limits that a load would run into. */
export async function startMeasured(name: string, log: (line: string) => void): Promise<MeasuredPortal> {
  const dataDir = path.join(root, '.data', name);
  await rm(dataDir, { recursive: true, force: true });
  const [port, apiPort, adminPort, gatewayPort, inboxPort, smtpPort, sparePort = 0] = await freePorts(7);
  const origin = `http://localhost:${port}`;
  const gateway = `http://127.0.0.1:${gatewayPort}`;
  const portal = await startPortal({
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PUBLIC_URL: origin,
      PORT: String(port),
      API_PORT: String(apiPort),
      ADMIN_PORT: String(adminPort),
      SANDBOX_URL: gateway,
      INBOX_PORT: String(inboxPort),
      INBOX_SMTP_PORT: String(smtpPort),
      SEED_PASSWORD: password,
      LIMITS_FACTOR: '1000000',
      LOG_LEVEL: 'info',
      DATABASE_URL: '',
      SMTP_URL: '',
      APP_ENV: '',
      RAZORPAY_KEY_ID: '',
    },
    log,
    onFailure: (problem) => log(problem.message),
    signal: new AbortController().signal,
    panel: 'none',
  });
  return { portal, origin, gateway, password, sparePort };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
