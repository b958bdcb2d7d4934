import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { basic, secrets } from './testing.ts';

const program = `
  import { startSandboxGateway } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))};
  const { url } = await startSandboxGateway(JSON.parse(process.argv[1]));
  console.log(url);
`;

async function start(dataDir: string) {
  const options = {
    ...secrets,
    dataDir,
    port: 0,
    publicBase: 'http://localhost:4321',
    webhookUrl: 'http://127.0.0.1:9/hooks',
    allowControl: true,
  };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const url = String(line).trim();
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: basic(secrets.keyId, secrets.keySecret), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { call, kill };
}

test('what was answered before a kill -9 in the middle of work is still there afterwards', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
  const answered: string[] = [];
  const first = await start(dataDir);
  const enough = Promise.withResolvers<void>();
  const customers = Array.from({ length: 8 }, async () => {
    for (;;) {
      const order = await first.call('POST', '/v1/orders', { amount: 49900, currency: 'INR' });
      await first.call('POST', '/control/payments', { order_id: order.id });
      answered.push(order.id);
      if (answered.length >= 60) enough.resolve();
    }
  });
  // Listened to from the start: calls that the kill cuts off are part of the test.
  const ended = Promise.allSettled(customers);
  await enough.promise;
  await first.kill();
  await ended;

  const second = await start(dataDir);
  try {
    for (const id of answered)
      expect(await second.call('GET', `/v1/orders/${id}`)).toMatchObject({ status: 'paid' });
    const { payments, totals } = await second.call('GET', '/control/ledger');
    expect(totals).toEqual({ in: payments.length * 49900, out: 0, held: 0, net: payments.length * 49900 });
  } finally {
    await second.kill();
    rmSync(dataDir, { recursive: true });
  }
}, 30_000);
