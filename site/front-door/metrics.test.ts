import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { expect, test, vi } from 'vitest';
import { createMetrics } from './metrics.ts';

test('the front door tells what it counted, and goes on when that cannot be told', async () => {
  const metrics = createMetrics();
  const server = metrics.serve(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`;
  metrics.count({ to: 'pages', status: 200, ms: 12 });
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await answer.text()).toMatch(/^portal_site_request_seconds_count\{.*to="pages",status="2xx"\} 1$/m);

  const broken = vi
    .spyOn(Registry.prototype, 'metrics')
    .mockRejectedValueOnce(new Error('a gauge is broken'));
  expect((await fetch(url)).status).toBe(500);
  broken.mockRestore();
  expect((await fetch(url)).status).toBe(200);
  server.close();
});
