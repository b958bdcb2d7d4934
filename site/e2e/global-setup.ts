import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { root } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { freePorts } from '#scripts/free-port.ts';
import { takeLock } from '#scripts/lock.mjs';
import { type Portal, startPortal } from '#scripts/portal.ts';
import { forgetData } from '#scripts/postgres/forget.ts';
import { browserLanes } from './lanes.ts';

/** Where a test finds its portal and what stands around it. */
export type BrowserPortal = {
  url: string;
  gateway: string;
  inbox: string;
  databaseUrl: string;
  dataDir: string;
  password: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each lane, in their order. */
    portals: BrowserPortal[];
    chromium: string;
  }
}

const password = 'nine words are better than one';
const portsOfPortal = 6;

/** Whole portals as `npm start` makes them, each on ports and in a data folder of its own, with a fresh database; the panel too. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const release = await oneAtATime();
  const started: Portal[] = [];
  const stop = async () => {
    await Promise.all(started.map((portal) => portal.stop()));
    release();
  };
  try {
    project.provide('chromium', await findChromium(() => {}));
    const ports = await freePorts(portsOfPortal * browserLanes);
    const portals: BrowserPortal[] = [];
    // One after another: the first one builds, the next find it built.
    while (ports.length > 0) {
      const { portal, told } = await aPortal(portals.length + 1, ports.splice(0, portsOfPortal));
      started.push(portal);
      portals.push(told);
      const problem = await portal.panel;
      if (problem) throw problem;
    }
    project.provide('portals', portals);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function aPortal(
  lane: number,
  [port, apiPort, adminPort, gatewayPort, inboxPort, smtpPort]: readonly number[],
): Promise<{ portal: Portal; told: BrowserPortal }> {
  const dataDir = path.join(root, '.data', lane === 1 ? 'browser-tests' : `browser-tests-${lane}`);
  await forgetData(dataDir);
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
  const told = {
    url: portal.settings.publicUrl,
    gateway: env.SANDBOX_URL,
    inbox: `http://127.0.0.1:${inboxPort}`,
    databaseUrl: portal.databaseUrl,
    dataDir,
    password,
  };
  return { portal, told };
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
