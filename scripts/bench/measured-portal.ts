import path from 'node:path';
import { root } from '../build.ts';
import { freePorts } from '../free-port.ts';
import { type Portal, startPortal } from '../portal.ts';
import { forgetData } from '../postgres/forget.ts';

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
  await forgetData(dataDir);
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
  // Whoever has seen enough leaves no servers behind that the next run would be measured beside.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void portal.stop().finally(() => process.exit(130)));
  return { portal, origin, gateway, password, sparePort };
}
