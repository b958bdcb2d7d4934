import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, inject } from 'vitest';
import { smtpResponder } from '#plugins/messaging/testing/smtp-responder.ts';
import { startSandboxGateway } from '#plugins/razorpay/sandbox/start.ts';
import { freePort } from '#scripts/free-port.ts';
import { sandboxKeys } from '../gateway.ts';
import { atEnd } from './at-end.ts';
import type { ApiProcess } from './child-process.ts';
import { apiProcess } from './child-process.ts';
import { filledTemplate, secret } from './filled-template.ts';
import { withDatabase } from './global-setup.ts';
import type { ReadMail } from './read-mail.ts';
import { readMail } from './read-mail.ts';
import type { TcpGate } from './tcp-gate.ts';
import { tcpGate } from './tcp-gate.ts';
import { until } from './until.ts';

export type Answer<Body = Record<string, unknown>> = {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
};
export type Call = {
  method?: string;
  body?: unknown;
  raw?: BodyInit;
  cookie?: string;
  headers?: Record<string, string>;
};

export type Portal = {
  api: ApiProcess;
  /** Another api on the same database, once it is started. */
  second: ApiProcess;
  databaseUrl: string;
  /** A call as the front door would pass it on. Our own pages' Origin is sent unless told otherwise. */
  call<Body = Record<string, unknown>>(where: string, call?: Call): Promise<Answer<Body>>;
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  gateway: {
    url: string;
    keys: ReturnType<typeof sandboxKeys>;
    oldWebhookSecret: string;
    /** The sandbox's control doors: GET without a body, POST with one. */
    control<Body = Record<string, unknown>>(where: string, body?: unknown): Promise<Body>;
    /** The vendor's own API, with the portal's keys. */
    vendor<Body = Record<string, unknown>>(where: string, body?: unknown): Promise<Body>;
  };
  /** Mail that arrived, oldest first. */
  mails(): ReadMail[];
  /** Stands before the mail server. */
  mailDoor: TcpGate;
  /** Waits until no webhook is under way and no job is due. */
  quiet(): Promise<void>;
  /** Waits until the gateway has sent what it has to send. */
  quietGateway(): Promise<void>;
  /** Lets the time pass after which a worker that shows no life counts as dead. */
  ageDeadWorkers(): Promise<void>;
  /** Brings waiting repeats of failed jobs forward to now. */
  hurry(): Promise<void>;
};

export const publicUrl = 'http://localhost:4321';

export type PortalOptions = {
  /** Variables of the api. */
  env?: Record<string, string>;
  /** Instead of a copy of the template on the run's server. */
  databaseUrl?: string;
  /** How the test itself reaches the database, if not as the api does. */
  ownDatabaseUrl?: () => string;
};

/**
 * The portal as it runs: the api from its bundle in a process of its own, killable; a database of its own; the
 * sandbox gateway and a mail server, both of which outlive the api. One for a test file.
 */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-processes-'));
  const databaseUrl = options.databaseUrl ?? (await copiedDatabase());
  const port = await freePort();
  const keys = sandboxKeys(secret);
  const oldWebhookSecret = 'the secret before the last rotation';
  const sandbox = await startSandboxGateway({
    port: 0,
    dataDir: path.join(dataDir, 'gateway'),
    publicBase: publicUrl,
    webhookUrl: `http://127.0.0.1:${port}/hooks/razorpay`,
    ...keys,
    oldWebhookSecret,
    allowControl: true,
  });
  const mailServer = await smtpResponder();
  const mailDoor = await tcpGate(Number(new URL(mailServer.url).port));
  const variables = {
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    SANDBOX_URL: sandbox.url,
    SMTP_URL: `smtp://127.0.0.1:${mailDoor.port}`,
    LIMITS_FACTOR: '1000',
    // A sandbox that hangs is waited for; one that answers does so in some milliseconds.
    GATEWAY_TIMEOUT_MS: '2000',
    LOG_LEVEL: 'warn',
    ...options.env,
  };
  const api = apiProcess(port, variables);
  const second = apiProcess(await freePort(), variables);
  const sql = statements(options.ownDatabaseUrl ?? (() => databaseUrl));
  const control = (where: string, body?: unknown) => talk(`${sandbox.url}/control/${where}`, { body });

  atEnd(async () => {
    await Promise.all([api.kill(), second.kill()]);
    await sandbox.stop();
    await mailDoor.close();
    await mailServer.close();
    await sql.end();
    await rm(dataDir, { recursive: true, force: true });
    expect(api.said() + second.said()).not.toMatch(/uncaught exception|unhandled rejection|TypeError/);
  });
  await api.start();

  return {
    api,
    second,
    databaseUrl,
    sql: sql.run,
    call: (where, call = {}) => callApi(api.url, where, call),
    gateway: {
      url: sandbox.url,
      keys,
      oldWebhookSecret,
      control: control as Portal['gateway']['control'],
      vendor: ((where: string, body?: unknown) =>
        talk(`${sandbox.url}/v1/${where}`, {
          body,
          headers: { authorization: `Basic ${btoa(`${keys.keyId}:${keys.keySecret}`)}` },
        })) as Portal['gateway']['vendor'],
    },
    mails: () => mailServer.mails.map(readMail),
    mailDoor,
    quiet: async () => {
      await until(
        'everything to be done',
        async () => {
          await control('settle', {});
          const [waiting] = await sql.run<{ n: number }>(
            'select count(*)::int as n from graphile_worker.jobs where attempts < max_attempts and (locked_at is not null or run_at <= now())',
          );
          return waiting?.n === 0;
        },
        60_000,
      );
    },
    quietGateway: async () => {
      await control('settle', {});
    },
    ageDeadWorkers: async () => {
      await sql.run(
        "update graphile_worker._private_jobs set locked_at = locked_at - interval '5 minutes' where locked_at is not null",
      );
    },
    hurry: async () => {
      await sql.run(
        'update graphile_worker._private_jobs set run_at = now() where run_at > now() and last_error is not null and attempts < max_attempts',
      );
    },
  };
}

/** A database of its own with the demo. @returns its address */
export async function copiedDatabase(): Promise<string> {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const template = await filledTemplate(server, inject('templateDatabase'));
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return withDatabase(server, name);
}

/** Statements of the test itself; after a restart of the database on a new connection. */
function statements(url: () => string) {
  const pools = new Map<string, pg.Pool>();
  const pool = () => {
    const connectionString = url();
    const known = pools.get(connectionString);
    if (known) return known;
    const made = new pg.Pool({ connectionString, max: 3, application_name: 'the test' });
    made.on('error', () => {});
    pools.set(connectionString, made);
    return made;
  };
  return {
    run: async <Row>(text: string, values: unknown[] = []) =>
      (await pool().query(text, values)).rows as Row[],
    end: async () => {
      await Promise.all([...pools.values()].map((one) => one.end()));
    },
  };
}

async function callApi<Body>(base: string, where: string, call: Call): Promise<Answer<Body>> {
  const body = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const response = await fetch(`${base}${where}`, {
    method: call.method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    headers: {
      origin: publicUrl,
      'x-forwarded-for': '127.0.0.1',
      'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.cookie ? { cookie: call.cookie } : {}),
      ...call.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Body,
  };
}

async function talk(
  url: string,
  { body, headers }: { body?: unknown; headers?: Record<string, string> },
): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
