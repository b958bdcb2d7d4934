import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload, PayloadRequest, SanitizedConfig } from 'payload';
import pg from 'pg';
import { inject } from 'vitest';
import type { MailMessage, Ports } from '#toolkit/ports.ts';
import { atEnd } from './at-end.ts';
import { withDatabase } from './global-setup.ts';

export type TestCms = {
  payload: Payload;
  config: SanitizedConfig;
  ports: Ports;
  databaseUrl: string;
  /** A fresh request of nobody, as jobs and scripts have it. */
  req(): Promise<PayloadRequest>;
  /** A call to the API's own handler, first wall included. Own pages' Origin is sent unless told otherwise. */
  fetch(path: string, options?: CallOptions): Promise<Response>;
  /** Runs every job that is due, and those that they queue, until none is left. */
  drainJobs(): Promise<void>;
  /** Mail that left the portal, oldest first. */
  mails: MailMessage[];
  /** Moves the portal's clock. */
  setNow(now: Date): void;
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  gateway: { url: string; control(path: string, body?: unknown): Promise<unknown> };
};

export type CallOptions = {
  method?: string;
  body?: unknown;
  /** Sent as it is, with the headers given. */
  rawBody?: BodyInit;
  headers?: Record<string, string>;
  cookie?: string;
};

const publicUrl = 'http://localhost:4321';
const secret = 'a secret of the tests, long enough to be one';

/**
 * The portal without its outer processes: Payload on a database of its own (a copy of the template), the API's handler,
 * a gateway sandbox on loopback, mail caught in memory, jobs run on demand. One per test file.
 */
export async function testCms(options: { firstWall?: boolean } = {}): Promise<TestCms> {
  const database = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const serverUrl = inject('databaseServer');
  await statement(serverUrl, `create database ${database} template ${inject('templateDatabase')}`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-test-'));
  const databaseUrl = withDatabase(serverUrl, database);
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    LIMITS_FACTOR: process.env.LIMITS_FACTOR ?? '1000',
    POOL_MAX: '12',
  });
  const { startTestGateway } = await import('./test-gateway.ts');
  const gateway = await startTestGateway(dataDir, secret);
  process.env.SANDBOX_URL = gateway.url;
  const [{ getPayload, createLocalReq }, { default: configPromise }, { apiHandler }, { drainJobs }] =
    await Promise.all([
      import('payload'),
      import('../payload.config.ts'),
      import('../api/handler.ts'),
      import('../jobs/worker.ts'),
    ]);
  const config = await configPromise;
  const payload = await getPayload({ config });
  const ports = config.custom.ports as Ports;
  const mails: MailMessage[] = [];
  Object.defineProperty(ports, 'mailer', {
    configurable: true,
    value: { send: async (mail: MailMessage) => void mails.push(mail) },
  });
  let offset = 0;
  Object.defineProperty(ports, 'clock', { value: { now: () => new Date(Date.now() + offset) } });
  const handle = apiHandler({ payload, config, publicUrl, firstWall: options.firstWall });
  gateway.deliverTo(async (body, headers) =>
    handle(new Request(`${publicUrl}/hooks/razorpay`, { method: 'POST', body, headers })),
  );
  const client = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  client.on('error', () => {});
  client.on('connect', (connection) => connection.on('error', () => {}));
  atEnd(async () => {
    await gateway.stop();
    await client.end();
    await payload.destroy();
    // The pools of the portal have no end before that of its process.
    await statement(serverUrl, `drop database ${database} with (force)`);
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    payload,
    config,
    ports,
    databaseUrl,
    mails,
    gateway,
    req: () => createLocalReq({}, payload),
    fetch: (path, call = {}) => handle(requestOf(path, call)),
    drainJobs: () => drainJobs(payload, { connectionString: databaseUrl }),
    setNow: (now) => {
      offset = now.getTime() - Date.now();
    },
    sql: async <Row>(text: string, values: unknown[] = []) =>
      (await client.query(text, values)).rows as Row[],
  };
}

function requestOf(path: string, call: CallOptions): Request {
  const headers = new Headers({
    origin: publicUrl,
    'x-forwarded-for': '127.0.0.1',
    'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile',
  });
  if (call.cookie) headers.set('cookie', call.cookie);
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value);
  const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  return new Request(new URL(path, publicUrl), {
    method: call.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  } as RequestInit);
}

async function statement(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
