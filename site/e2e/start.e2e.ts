import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '#scripts/build.ts';
import { freePorts } from '#scripts/free-port.ts';
import { forgetData } from '#scripts/postgres/forget.ts';

const dataDir = await mkdtemp(path.join(tmpdir(), 'portal-start-'));
const [port, api, admin, gateway, inbox, smtp] = await freePorts(6);
const { PATH = '', HOME = '' } = process.env;
const env = {
  PATH,
  HOME,
  NODE_ENV: 'production' as const,
  DATA_DIR: dataDir,
  PUBLIC_URL: `http://localhost:${port}`,
  PORT: String(port),
  API_PORT: String(api),
  ADMIN_PORT: String(admin),
  SANDBOX_URL: `http://127.0.0.1:${gateway}`,
  INBOX_PORT: String(inbox),
  INBOX_SMTP_PORT: String(smtp),
};
const running: ChildProcess[] = [];

afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGINT');
  await Promise.all(running.map(ended));
  await forgetData(dataDir);
});

/** A command of the package as somebody types it into a terminal of her own. */
function typed(command: string, ...words: string[]) {
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'bootstrap.mjs'), command, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  return { child, said: () => text };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

async function started() {
  const start = typed('start');
  await expect
    .poll(() => start.said(), { timeout: 90_000, interval: 100 })
    .toContain('Ctrl-C stops everything.');
  return start;
}

const logIn = (where: 'portal' | 'desk', email: string, password: string) =>
  fetch(`${env.PUBLIC_URL}/api/${where}/session/log-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: env.PUBLIC_URL },
    body: JSON.stringify({ email, password, ...(where === 'portal' && { remember: false }) }),
  });

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('one command: it says where everything is and who may log in; Ctrl-C ends all of it; the next start has it all again', async () => {
  const { child, said } = await started();
  for (const line of [`${env.PUBLIC_URL}`, `${env.PUBLIC_URL}/admin`, `http://127.0.0.1:${inbox}`, dataDir])
    expect(said()).toContain(line);
  expect((await fetch(env.PUBLIC_URL)).status).toBe(200);
  const mails = await fetch(`http://127.0.0.1:${inbox}`, { headers: { accept: 'text/html' } });
  expect(mails.status).toBe(200);
  const [, customerPassword = ''] = /asha\.rao@example\.com\s+(.+)/.exec(said()) ?? [];
  expect((await logIn('portal', 'asha.rao@example.com', customerPassword.trim())).status).toBe(200);

  const made = typed('staff', '--email', 'kiran@example.in', '--name', 'Kiran Rao', '--role', 'admin');
  expect(await ended(made.child), made.said()).toBe(0);
  const [, own = ''] = /shown this once: (.+)/.exec(made.said()) ?? [];
  expect((await logIn('desk', 'kiran@example.in', own.trim())).status).toBe(200);

  const roll = JSON.parse(await readFile(path.join(dataDir, 'processes.json'), 'utf8')) as Record<
    string,
    string
  >;
  const pids = Object.values(roll).map((entry) => Number(entry.split(' ')[0]));
  expect(pids.length).toBeGreaterThan(2);
  expect(pids.every(isThere)).toBe(true);
  child.kill('SIGINT');
  expect(await ended(child)).toBe(0);
  expect(said()).toContain('Everything is kept for the next start.');
  await expect.poll(() => pids.filter(isThere), { timeout: 5_000 }).toEqual([]);

  const again = await started();
  expect(again.said()).not.toContain('asha.rao@example.com');
  expect((await logIn('desk', 'kiran@example.in', own.trim())).status).toBe(200);
  const second = typed('start');
  expect(await ended(second.child)).toBe(1);
  expect(second.said()).toMatch(/already|in use|runs/i);
  again.child.kill('SIGINT');
  expect(await ended(again.child)).toBe(0);
}, 240_000);
