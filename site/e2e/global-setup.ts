import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { root } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { freePorts } from '#scripts/free-port.ts';
import { takeLock } from '#scripts/lock.mjs';
import { startPortal } from '#scripts/portal.ts';
import { forgetData } from '#scripts/postgres/forget.ts';

declare module 'vitest' {
  interface ProvidedContext {
    portal: {
      url: string;
      gateway: string;
      inbox: string;
      databaseUrl: string;
      dataDir: string;
      password: string;
    };
    chromium: string;
  }
}

const password = 'nine words are better than one';

/** A whole portal as `npm start` makes it, on ports and in a data folder of its own, with a fresh database; the panel too. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const release = await oneAtATime();
  const dataDir = path.join(root, '.data', 'browser-tests');
  await forgetData(dataDir);
  const chromium = await findChromium(() => {});
  const [port, apiPort, adminPort, gatewayPort, inboxPort, smtpPort] = await freePorts(6);
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    API_PORT: String(apiPort),
    ADMIN_PORT: String(adminPort),
    SANDBOX_URL: `http://127.0.0.1:${gatewayPort}`,
    INBOX_PORT: String(inboxPort),
    INBOX_SMTP_PORT: String(smtpPort),
    SEED_PASSWORD: password,
    LIMITS_FACTOR: '100',
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
    SMTP_URL: '',
    APP_ENV: '',
    RAZORPAY_KEY_ID: '',
  };
  const portal = await startPortal({
    env,
    log: () => {},
    onFailure: (problem) => process.stderr.write(`${problem.message}\n`),
    signal: new AbortController().signal,
    panel: 'built',
  });
  const panelProblem = await portal.panel;
  if (panelProblem) {
    await portal.stop();
    release();
    throw panelProblem;
  }
  project.provide('portal', {
    url: portal.settings.publicUrl,
    gateway: env.SANDBOX_URL,
    inbox: `http://127.0.0.1:${inboxPort}`,
    databaseUrl: portal.databaseUrl,
    dataDir,
    password,
  });
  project.provide('chromium', chromium);
  return async () => {
    await portal.stop();
    release();
  };
}

/** Runs in one folder share what is built and the data folder: the next waits for the one before. */
async function oneAtATime(): Promise<() => void> {
  const file = path.join(root, '.build', 'browser-tests.lock');
  await mkdir(path.dirname(file), { recursive: true });
  for (;;) {
    const lock = takeLock(file);
    if (lock.taken) return lock.release;
    await after(500);
  }
}
