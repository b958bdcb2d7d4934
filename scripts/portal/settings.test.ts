import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { checkPorts } from './ports.ts';
import { keptSecret, readSettings } from './settings.ts';

const read = (env: Record<string, string>) =>
  readSettings(env as unknown as NodeJS.ProcessEnv, '/srv/portal');

test('without any variable the portal is on 4321 with both twins', () => {
  expect(read({})).toEqual({
    production: false,
    dataDir: '/srv/portal/.data',
    publicUrl: 'http://localhost:4321',
    host: '127.0.0.1',
    port: 4321,
    apiPort: 4322,
    adminPort: 4323,
    sandboxUrl: 'http://127.0.0.1:4325',
    mail: { smtpUrl: 'smtp://127.0.0.1:4327', inboxUrl: 'http://127.0.0.1:4326' },
  });
});

test('a port moves the public address along, a local public address moves the port', () => {
  expect(read({ PORT: '5000' }).publicUrl).toBe('http://localhost:5000');
  expect(read({ PUBLIC_URL: 'http://localhost:5001' }).port).toBe(5001);
  expect(read({ PUBLIC_URL: 'https://portal.example' }).port).toBe(4321);
});

test('real vendors and production have no twins', () => {
  expect(read({ RAZORPAY_KEY_ID: 'rzp_live_x' }).sandboxUrl).toBeNull();
  expect(read({ SMTP_URL: 'smtp://mail.example' }).mail).toBeNull();
  expect(read({ APP_ENV: 'production' })).toMatchObject({ sandboxUrl: null, mail: null, host: '0.0.0.0' });
});

test('a wrong number is named', () => {
  for (const value of ['abc', '0', '65536', '1.5']) {
    expect(() => read({ API_PORT: value })).toThrow(/API_PORT/);
  }
});

test('the secret is made once, for its user alone, and never in production', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qtp-secret-'));
  try {
    const settings = read({ DATA_DIR: folder });
    const made = await keptSecret(settings, { NODE_ENV: 'test' });
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(await keptSecret(settings, { NODE_ENV: 'test' })).toBe(made);
    expect(readFileSync(path.join(folder, 'secret'), 'utf8').trim()).toBe(made);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    const production = read({ DATA_DIR: folder, APP_ENV: 'production' });
    await expect(keptSecret(production, { NODE_ENV: 'test' })).rejects.toThrow('SECRET');
    expect(await keptSecret(production, { NODE_ENV: 'test', SECRET: 'given' })).toBe('given');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a busy port is named with its variable and the way to find who has it', async () => {
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const [PORT, API_PORT, ADMIN_PORT, sandbox, INBOX_PORT, INBOX_SMTP_PORT] = ports.map(String);
  const settings = readSettings(
    {
      NODE_ENV: 'test',
      PORT,
      API_PORT,
      ADMIN_PORT,
      INBOX_PORT,
      INBOX_SMTP_PORT,
      SANDBOX_URL: `http://127.0.0.1:${sandbox}`,
    },
    '/srv/portal',
  );
  await checkPorts(settings);
  const other = createServer().listen(Number(API_PORT), '127.0.0.1');
  await once(other, 'listening');
  try {
    await expect(checkPorts(settings)).rejects.toMatchObject({
      message: `Port ${API_PORT} (for the API) is used by another program.`,
      wayOut: expect.stringContaining('API_PORT='),
    });
  } finally {
    other.close();
  }
});
