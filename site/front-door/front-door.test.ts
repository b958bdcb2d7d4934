import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { frontOfTests, problem } from './testing/front.ts';

const front = frontOfTests();

test('the server behind learns the true visitor, and nothing the visitor claims', async () => {
  await front.open(front.echo);
  const answer = await front.ask('/api/portal/x?y=1', {
    headers: {
      'x-forwarded-for': '10.9.8.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=10.9.8.7',
      'x-real-ip': '10.9.8.7',
      'x-request-id': 'my-own-id-1234',
      cookie: 'qtp_customer.session_token=c; qtp_staff.session_token=s',
    },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['x-request-id']).toBe('my-own-id-1234');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['set-cookie']).toEqual(['a=1; HttpOnly', 'b=2']);
  expect(front.seen[0]?.path).toBe('/api/portal/x?y=1');
  expect(front.seen[0]?.headers).toMatchObject({
    host: `localhost:${front.port}`,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': `localhost:${front.port}`,
    'x-request-id': 'my-own-id-1234',
    cookie: 'qtp_customer.session_token=c',
  });
  expect(front.seen[0]?.headers).not.toHaveProperty('x-real-ip');
  expect(front.seen[0]?.headers).not.toHaveProperty('forwarded');
});

test('a change from elsewhere is refused before anything behind hears of it; signed doors judge for themselves', async () => {
  await front.open(front.echo, { sandbox: true });
  for (const target of ['/api/portal/x', '/api/desk/x', '/api/tickets', '/admin/login']) {
    const answer = await front.ask(target, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: '{}',
    });
    expect([answer.status, problem(answer).code]).toEqual([403, 'origin_refused']);
    expect(problem(answer).requestId).toBe(answer.headers['x-request-id']);
  }
  expect(front.seen).toEqual([]);
  const signed = await front.ask('/hooks/razorpay/return', {
    method: 'POST',
    headers: { origin: 'https://api.razorpay.com', cookie: 'qtp_customer.session_token=c' },
    body: 'a=b',
  });
  expect(signed.status).toBe(200);
  expect(front.seen[0]?.headers.cookie).toBeUndefined();
});

test('a server that is down is said to be down, in JSON for the API and as a page that looks again for the panel', async () => {
  await front.open(front.echo, { apiUrl: 'http://127.0.0.1:9', adminUrl: 'http://127.0.0.1:9' });
  const call = await front.ask('/api/portal/x');
  expect([call.status, problem(call).code, call.headers['retry-after']]).toEqual([
    503,
    'temporarily_unavailable',
    '5',
  ]);
  const posted = await front.ask('/api/portal/x', {
    method: 'POST',
    headers: { origin: front.origin },
    body: 'a'.repeat(500_000),
  });
  expect(posted.status).toBe(503);
  const page = await front.ask('/admin', { headers: { accept: 'text/html' } });
  expect(page.status).toBe(503);
  expect(page.body.toString()).toContain('http-equiv="refresh"');
  expect(page.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri/,
  );
  expect((await front.ask('/_next/x.js')).headers['content-type']).toContain('application/json');
});

test('an answer that breaks off is cut, not finished as if it were whole', async () => {
  await front.open((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': '1000' });
    res.write('half', () => res.destroy());
  });
  await expect(front.ask('/api/portal/x')).rejects.toThrow();
});

test('answers of the API are compressed on their way', async () => {
  await front.open(front.echo);
  const answer = await front.ask('/api/portal/x', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(JSON.parse(brotliDecompressSync(answer.body).toString()).ok).toBe(true);
});

test('a kept connection that the server behind ends at that moment is nobody’s trouble, unless something would be done twice', async () => {
  const used = new WeakSet<object>();
  await front.open((req, res) => {
    front.seen.push({ path: `${req.method} ${req.url}`, headers: {}, body: '' });
    if (used.has(req.socket)) return void req.socket.resetAndDestroy();
    used.add(req.socket);
    res.end('well');
  });
  const twice = async (method: string) => {
    const kept = { connection: 'keep-alive', origin: front.origin };
    await front.ask('/_next/static/first.css', { headers: kept });
    return front.ask('/_next/static/second.css', { method, headers: kept });
  };
  const read = await twice('GET');
  expect([read.status, read.body.toString()]).toEqual([200, 'well']);
  expect((await twice('POST')).status).toBe(503);
  expect(front.seen.map(({ path }) => path)).toEqual([
    'GET /_next/static/first.css',
    'GET /_next/static/second.css',
    'GET /_next/static/second.css',
    'GET /_next/static/first.css',
    'POST /_next/static/second.css',
  ]);
});

test.each([
  ['style', 'text/css; charset=utf-8'],
  ['script', 'text/javascript; charset=utf-8'],
  ['empty', 'application/json; charset=utf-8'],
])(
  'while the panel is away a part of its page (%s) is refused in a type that the browser takes',
  async (wanted, type) => {
    await front.open(front.echo, { adminUrl: 'http://127.0.0.1:1' });
    const answer = await front.ask('/_next/static/chunks/x', { headers: { 'sec-fetch-dest': wanted } });
    expect([answer.status, answer.headers['content-type']]).toEqual([503, type]);
    expect(answer.headers['retry-after']).toBe('5');
  },
);

test('sockets are passed on for our own pages alone', async () => {
  await front.open(front.echo);
  front.upstreams[0]?.on('upgrade', (req, socket) => {
    front.seen.push({ path: req.url ?? '', headers: req.headers, body: '' });
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.on('data', (data) => socket.end(`echo ${String(data)}`));
  });
  const knock = async (target: string, from: string, host = `localhost:${front.port}`) => {
    const socket = connect(front.port, '127.0.0.1');
    const lines = [
      `GET ${target} HTTP/1.1`,
      `Host: ${host}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Cookie: qtp_staff.session_token=s',
    ];
    socket.write(`${[...lines, `Origin: ${from}`].join('\r\n')}\r\n\r\n`);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('101 Switching') && !text.includes('echo')) socket.write('hello');
    });
    await once(socket, 'close');
    return text;
  };
  expect(await knock('/realtime/portal', front.origin)).toMatch(/^HTTP\/1.1 101 [\s\S]*echo hello$/);
  expect(front.seen[0]?.headers.cookie).toBeUndefined();
  expect(front.seen[0]?.headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(await knock('/realtime/portal', 'http://evil.example')).toMatch(/^HTTP\/1.1 403 /);
  expect(await knock('/realtime/portal', front.origin, 'evil.example')).toMatch(/^HTTP\/1.1 400 /);
  expect(await knock('/api/portal/x', front.origin)).toMatch(/^HTTP\/1.1 404 /);
  expect(front.seen).toHaveLength(1);
});

test('a request that is under way is finished while the server closes, and none begins', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await front.open(async (_req, res) => {
    arrive();
    await released;
    res.end('whole');
  });
  const running = front.ask('/api/portal/slow', { headers: { connection: 'keep-alive' } });
  await arrived;
  const drained = front.door.drain(10_000);
  await expect(front.ask('/healthz')).rejects.toThrow('ECONNREFUSED');
  release();
  expect((await running).body.toString()).toBe('whole');
  await drained;
});
