import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freePort } from '#scripts/free-port.ts';
import type { ApiProcess } from './testing/child-process.ts';
import { apiProcess, runToEnd } from './testing/child-process.ts';
import { withDatabase } from './testing/global-setup.ts';

const publicUrl = 'https://portal.example';
let api: ApiProcess;
let dataDir = '';
let variables: Record<string, string> = {};

beforeAll(async () => {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: inject('databaseServer') });
  await client.connect();
  await client.query(`create database ${name} template ${inject('templateDatabase')}`);
  await client.end();
  dataDir = await mkdtemp(path.join(tmpdir(), 'portal-test-'));
  variables = {
    APP_ENV: 'production',
    DATABASE_URL: withDatabase(inject('databaseServer'), name),
    PUBLIC_URL: publicUrl,
    SECRET: 'a secret of the tests, long enough to be one',
    DATA_DIR: dataDir,
    RAZORPAY_KEY_ID: 'rzp_live_AAAAAAAAAAAAAA',
    RAZORPAY_KEY_SECRET: 'nobody has this one',
    RAZORPAY_WEBHOOK_SECRET: 'nor this one',
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'warn',
  };
  api = apiProcess(await freePort(), variables);
  await api.start();
});

afterAll(async () => {
  await api.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask(where: string, body?: unknown) {
  const response = await fetch(`${api.url}${where}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin: publicUrl, 'x-forwarded-for': '127.0.0.1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

test('production on an empty database is ready', async () => {
  expect(await ask('/readyz')).toEqual({ status: 200, body: { ok: true } });
});

test.each(['home', 'home?pin=560038', 'status', 'plain'])(
  'the page %s answers before anything is filled in',
  async (page) => {
    expect((await ask(`/api/portal/views/${page}`)).status).toBe(200);
  },
);

test('a notice that nobody has published is not there', async () => {
  const { status, body } = await ask('/api/portal/views/legal?document=privacy');
  expect([status, body]).toEqual([404, { error: expect.objectContaining({ code: 'not_found' }) }]);
});

test('nobody registers before there is a privacy notice to read, and is told so in words', async () => {
  const { status, body } = await ask('/api/portal/register', {
    name: 'Meera Nair',
    email: 'meera@example.com',
    phone: '+919845098450',
    password: 'a boat on the backwater',
    adult: true,
    consents: { whatsapp: false, marketing: false },
    noticeVersion: '2026-11',
  });
  expect([status, body]).toEqual([
    409,
    { error: expect.objectContaining({ code: 'stale', message: expect.stringMatching(/privacy notice/) }) },
  ]);
});

test('neither demo data nor stand-ins for the outside get in', async () => {
  await expect(runToEnd('seed', variables)).rejects.toThrow('The demo is refused in production');
  await expect(runToEnd('twins', variables)).rejects.toThrow('Twins are refused in production');
  const withSandbox = { ...variables, SANDBOX_URL: 'http://127.0.0.1:4325' };
  await expect(runToEnd('server', withSandbox)).rejects.toThrow('SANDBOX_URL: is refused in production');
});

test('a worker of its own tells how it is and how its queue stands', async () => {
  const client = new pg.Client({ connectionString: variables.DATABASE_URL });
  await client.connect();
  await client.query('begin');
  await client.query("select graphile_worker.add_job('notice', '{}')");
  await client.query('update graphile_worker._private_jobs set attempts = max_attempts');
  await client.query('commit');
  await client.end();
  const worker = apiProcess(await freePort(), variables, 'worker');
  await worker.start();
  const metrics = await (await fetch(`${worker.url}/metrics`)).text();
  expect(metrics).toMatch(/^portal_jobs_dead\{[^}]*\} 1$/m);
  expect(metrics).toMatch(/^portal_mail_waiting\{[^}]*\} 0$/m);
  expect((await fetch(`${worker.url}/elsewhere`)).status).toBe(404);
  await worker.stop();
  expect(worker.said()).not.toMatch(/"level":(50|60)|uncaught|TypeError/);
});

test('nothing of it was an error of ours', () => {
  expect(api.said()).not.toMatch(/"level":(50|60)|uncaught|TypeError/);
});
