import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { toRequest, writeResponse } from './node-http.ts';

const megabyte = 1024 * 1024;

test('an answer given before the body was read reaches a client that is still sending, and the next request, too', async () => {
  const server = createServer((incoming, outgoing) => {
    // As the handler does: a request made of a request takes its body over, unread.
    const request = toRequest(incoming, 'http://localhost');
    if (request) void new Request(request, { headers: request.headers });
    void writeResponse(new Response('no', { status: 413 }), outgoing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const size of [1_000, megabyte, 1_000, 5 * megabyte, 1_000, 5 * megabyte, 5 * megabyte]) {
    const signal = AbortSignal.timeout(4_000);
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(size), signal });
    expect([size, response.status, await response.text()]).toEqual([size, 413, 'no']);
  }
});
