import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { frontOfTests, problem } from './testing/front.ts';

const front = frontOfTests();

test('a body streams through whole, and one over the limit is refused in our shape, announced or not', async () => {
  await front.open(front.echo);
  const fits = 'a'.repeat(1024 * 1024);
  const headers = { origin: front.origin };
  expect(
    (await front.ask('/api/portal/x', { method: 'POST', headers, body: fits, chunked: true })).status,
  ).toBe(200);
  expect(front.seen[0]?.body.length).toBe(fits.length);
  for (const chunked of [false, true]) {
    const answer = await front.ask('/api/portal/x', { method: 'POST', headers, body: `${fits}b`, chunked });
    expect([answer.status, problem(answer).code]).toEqual([413, 'too_large']);
  }
  const upload = await front.ask('/api/portal/uploads/1', {
    method: 'PATCH',
    headers,
    body: Buffer.alloc(11 * 1024 * 1024, 97),
  });
  expect(upload.status).toBe(200);
  const over = Buffer.alloc(13 * 1024 * 1024);
  for (const chunked of [false, true]) {
    const answer = await front.ask('/api/portal/uploads/1', {
      method: 'PATCH',
      headers,
      body: over,
      chunked,
    });
    expect(answer.status).toBe(413);
  }
  expect((await front.ask('/api/portal/x')).status).toBe(200);
});

test('a body that announces itself as too large is refused before a byte of it has come', async () => {
  await front.open(front.echo);
  const socket = connect(front.port, '127.0.0.1').setEncoding('utf8');
  const lines = ['POST /api/portal/x HTTP/1.1', `Host: localhost:${front.port}`, 'Content-Length: 1048577'];
  socket.write(`${[...lines, `Origin: ${front.origin}`].join('\r\n')}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
  expect(front.seen).toEqual([]);
});

/** Sends the head of a change, of which the rest is up to the test. */
function begin(target: string, lines: string[]): Socket {
  const socket = connect(front.port, '127.0.0.1').setEncoding('utf8');
  // Whoever is cut off while sending hears of it as an error.
  socket.on('error', () => {});
  const head = [
    `POST ${target} HTTP/1.1`,
    `Host: localhost:${front.port}`,
    `Origin: ${front.origin}`,
    ...lines,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return socket;
}

const crumbs = (count: number) => '1\r\nx\r\n'.repeat(count);

test('a body in crumbs is refused before they cost more than some requests', async () => {
  let came = 0;
  await front.open((req, res) => {
    req.on('data', (chunk: Buffer) => {
      came += chunk.length;
    });
    req.on('error', () => {});
    req.on('end', () => res.end());
  });
  const socket = begin('/api/portal/x', ['Transfer-Encoding: chunked']);
  const before = process.cpuUsage();
  socket.write(`${crumbs(200_000)}0\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*too many small pieces/);
  await once(socket, 'close');
  expect(came).toBeLessThanOrEqual(256);
  // All of it took ten times as long.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(400);
});

test('a short body in crumbs, and a long one in pieces as a slow line brings them, arrive', async () => {
  await front.open(front.echo);
  const socket = begin('/api/portal/x', ['Transfer-Encoding: chunked']);
  socket.write(`${crumbs(200)}0\r\n\r\n`);
  expect((await once(socket, 'data'))[0]).toMatch(/^HTTP\/1.1 200 /);
  socket.destroy();
  const slow = begin('/api/portal/x', ['Transfer-Encoding: chunked']);
  slow.write(`${`200\r\n${'x'.repeat(512)}\r\n`.repeat(1_000)}0\r\n\r\n`);
  expect((await once(slow, 'data'))[0]).toMatch(/^HTTP\/1.1 200 /);
  slow.destroy();
  expect(front.seen.map(({ body }) => body.length)).toEqual([200, 512_000]);
});

test('a form that does not tell its length is not read by a page', async () => {
  await front.open(front.echo);
  const answer = await front.ask('/login', { method: 'POST', body: 'a=b', chunked: true });
  expect([answer.status, problem(answer).code]).toEqual([411, 'malformed']);
  expect(front.seen).toEqual([]);
});

test('many who send slowly take nothing from others, and one network has a share of them', async () => {
  await front.open(front.echo, { trusts: ['127.0.0.1'] });
  const from = (network: number) => `X-Forwarded-For: 203.0.113.${network}`;
  const slow = (network: number) => {
    const socket = begin('/api/portal/x', ['Content-Length: 1000', from(network)]);
    socket.write('x');
    return socket;
  };
  const sockets = Array.from({ length: 320 }, (_, index) => slow(index % 5));
  const one = slow(0);
  const [answer] = await once(one, 'data');
  expect(answer).toMatch(/^HTTP\/1.1 429 [\s\S]*too_many_requests/);
  const other = { 'x-forwarded-for': '198.51.100.7', origin: front.origin };
  const began = performance.now();
  expect((await front.ask('/api/portal/x', { headers: other })).status).toBe(200);
  expect((await front.ask('/api/portal/x', { method: 'POST', headers: other, body: '{}' })).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(2_000);

  sockets[0]?.end('x'.repeat(999));
  await once(sockets[0] as Socket, 'close');
  const again = { ...other, 'x-forwarded-for': '203.0.113.0' };
  expect((await front.ask('/api/portal/x', { method: 'POST', headers: again, body: '{}' })).status).toBe(200);
  for (const socket of [...sockets, one]) socket.destroy();
});
