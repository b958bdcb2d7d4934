import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFrontDoor, type FrontDoor, type Pages } from './front-door.ts';
import { staticFiles } from './static-files.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Seen = { path: string; headers: IncomingHttpHeaders; body: string };

let folder = '';
let door: FrontDoor;
let port = 0;
let origin = '';
let seen: Seen[] = [];
const upstreams: Server[] = [];

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function upstream(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  upstreams.push(server);
  return `http://127.0.0.1:${await listening(server)}`;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}

const echo: RequestListener = async (req, res) => {
  const body = await bodyOf(req).catch(() => 'broken');
  seen.push({ path: req.url ?? '', headers: req.headers, body });
  res.setHeader('content-type', 'application/json');
  res.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2']);
  res.end(JSON.stringify({ ok: true, pad: 'x'.repeat(2_000) }));
};

const pages: Pages = (req, res, next, locals) => {
  seen.push({ path: req.url ?? '', headers: req.headers, body: JSON.stringify(locals.door) });
  if (req.url === '/nowhere') return next();
  if (req.url === '/handed-on') return next(new Error('the page is broken'));
  if (req.url === '/thrown?token=secret') throw new Error('the page is broken');
  res.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "script-src 'sha256-page'" });
  res.write('<p>');
  res.end(`${'word '.repeat(500)}</p>`);
};

async function open(
  answer: RequestListener,
  more: { sandbox?: boolean; adminUrl?: string; apiUrl?: string } = {},
): Promise<void> {
  const api = await upstream(answer);
  const free = createServer();
  port = await listening(free);
  free.close();
  await once(free, 'close');
  origin = `http://localhost:${port}`;
  door = createFrontDoor({
    env: {
      PUBLIC_URL: origin,
      API_URL: more.apiUrl ?? api,
      ADMIN_URL: more.adminUrl ?? api,
      SANDBOX_URL: more.sandbox ? api : undefined,
      TRUSTED_PROXIES: [],
    },
    pages,
    files: await staticFiles(folder),
  });
  door.server.listen(port, '127.0.0.1');
  await once(door.server, 'listening');
}

type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer; chunked?: boolean };

function ask(target: string, { method = 'GET', headers = {}, body, chunked }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = chunked
      ? { 'transfer-encoding': 'chunked' }
      : { 'content-length': String(Buffer.byteLength(body ?? '')) };
    const options = { port, host: '127.0.0.1', path: target, method, agent: false };
    const req = request(
      { ...options, headers: { host: `localhost:${port}`, ...length, ...headers } },
      async (res) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of res) chunks.push(chunk);
        } catch (error) {
          reject(error);
        }
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
      },
    );
    req.once('error', reject);
    req.end(body);
  });
}

function problem(answer: Answer): { code: string; message: string; requestId: string } {
  return JSON.parse(answer.body.toString()).error;
}

beforeEach(async () => {
  seen = [];
  folder = await mkdtemp(path.join(tmpdir(), 'qtp-door-'));
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(folder, '_astro', 'app.Ab12.js'), 'x'.repeat(3_000));
  await writeFile(path.join(folder, '_astro', 'app.Ab12.js.br'), brotliCompressSync('x'.repeat(3_000)));
  await writeFile(path.join(folder, 'robots.txt'), 'User-agent: *');
  await writeFile(path.join(path.dirname(folder), `${path.basename(folder)}-secret.txt`), 'secret');
});

afterEach(async () => {
  await door.drain(0);
  for (const server of upstreams.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
  await rm(`${folder}-secret.txt`);
});

test('the server behind learns the true visitor, and nothing the visitor claims', async () => {
  await open(echo);
  const answer = await ask('/api/portal/x?y=1', {
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
  expect(seen[0]?.path).toBe('/api/portal/x?y=1');
  expect(seen[0]?.headers).toMatchObject({
    host: `localhost:${port}`,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': `localhost:${port}`,
    'x-request-id': 'my-own-id-1234',
    cookie: 'qtp_customer.session_token=c',
  });
  expect(seen[0]?.headers).not.toHaveProperty('x-real-ip');
  expect(seen[0]?.headers).not.toHaveProperty('forwarded');
});

test('a body streams through whole, and one over the limit is refused in our shape, announced or not', async () => {
  await open(echo);
  const fits = 'a'.repeat(1024 * 1024);
  const headers = { origin };
  expect((await ask('/api/portal/x', { method: 'POST', headers, body: fits, chunked: true })).status).toBe(
    200,
  );
  expect(seen[0]?.body.length).toBe(fits.length);
  for (const chunked of [false, true]) {
    const answer = await ask('/api/portal/x', { method: 'POST', headers, body: `${fits}b`, chunked });
    expect([answer.status, problem(answer).code]).toEqual([413, 'too_large']);
  }
  const upload = await ask('/api/portal/uploads/1', {
    method: 'PATCH',
    headers,
    body: Buffer.alloc(11 * 1024 * 1024, 97),
  });
  expect(upload.status).toBe(200);
  const over = Buffer.alloc(13 * 1024 * 1024);
  for (const chunked of [false, true]) {
    const answer = await ask('/api/portal/uploads/1', { method: 'PATCH', headers, body: over, chunked });
    expect(answer.status).toBe(413);
  }
  expect((await ask('/api/portal/x')).status).toBe(200);
});

test('a body that announces itself as too large is refused before a byte of it has come', async () => {
  await open(echo);
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const lines = ['POST /api/portal/x HTTP/1.1', `Host: localhost:${port}`, 'Content-Length: 1048577'];
  socket.write(`${[...lines, `Origin: ${origin}`].join('\r\n')}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
  expect(seen).toEqual([]);
});

test('a change from elsewhere is refused before anything behind hears of it; signed doors judge for themselves', async () => {
  await open(echo, { sandbox: true });
  for (const target of ['/api/portal/x', '/api/desk/x', '/api/tickets', '/admin/login']) {
    const answer = await ask(target, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: '{}',
    });
    expect([answer.status, problem(answer).code]).toEqual([403, 'origin_refused']);
    expect(problem(answer).requestId).toBe(answer.headers['x-request-id']);
  }
  expect(seen).toEqual([]);
  const signed = await ask('/hooks/razorpay/return', {
    method: 'POST',
    headers: { origin: 'https://api.razorpay.com', cookie: 'qtp_customer.session_token=c' },
    body: 'a=b',
  });
  expect(signed.status).toBe(200);
  expect(seen[0]?.headers.cookie).toBeUndefined();
});

test('a server that is down is said to be down, in JSON for the API and as a page that looks again for the panel', async () => {
  await open(echo, { apiUrl: 'http://127.0.0.1:9', adminUrl: 'http://127.0.0.1:9' });
  const call = await ask('/api/portal/x');
  expect([call.status, problem(call).code, call.headers['retry-after']]).toEqual([
    503,
    'temporarily_unavailable',
    '5',
  ]);
  const posted = await ask('/api/portal/x', {
    method: 'POST',
    headers: { origin },
    body: 'a'.repeat(500_000),
  });
  expect(posted.status).toBe(503);
  const page = await ask('/admin', { headers: { accept: 'text/html' } });
  expect(page.status).toBe(503);
  expect(page.body.toString()).toContain('http-equiv="refresh"');
  expect(page.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri/,
  );
  expect((await ask('/_next/x.js')).headers['content-type']).toContain('application/json');
});

test('the panel brings its own policy, and nothing of it may be framed', async () => {
  const own = {
    'content-security-policy': "script-src 'nonce-a'",
    'cross-origin-opener-policy': 'same-origin',
  };
  await open((req, res) => void res.writeHead(200, req.url === '/admin' ? own : {}).end('x'));
  expect((await ask('/admin')).headers).toMatchObject(own);
  for (const target of ['/_next/static/x.js', '/api/desk/x', '/api/portal/x'])
    expect((await ask(target)).headers['content-security-policy'], target).toBe("frame-ancestors 'none'");
});

test('an answer that breaks off is cut, not finished as if it were whole', async () => {
  await open((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': '1000' });
    res.write('half', () => res.destroy());
  });
  await expect(ask('/api/portal/x')).rejects.toThrow();
});

test('strange paths and strange hosts get no further', async () => {
  await open(echo);
  for (const target of [
    '//evil.example/api',
    '/api/portal/../desk',
    '/api/portal/%2e%2e/desk',
    '/../etc/passwd',
    `/%2e%2e/${path.basename(folder)}-secret.txt`,
    '/_astro/..%2f..%2fx',
  ]) {
    const answer = await ask(target);
    expect([target, answer.status, problem(answer).code]).toEqual([target, 400, 'malformed']);
  }
  const answer = await ask('/api/portal/x', { headers: { host: 'evil.example' } });
  expect(answer.status).toBe(421);
  expect(seen).toEqual([]);
});

test('files of the build are served with their best coding and kept; everything else is a page', async () => {
  await open(echo);
  const script = await ask('/_astro/app.Ab12.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(script.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(script.body).length).toBe(3_000);
  const again = await ask('/_astro/app.Ab12.js', {
    headers: { 'accept-encoding': 'br', 'if-none-match': String(script.headers.etag) },
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('/robots.txt')).headers['cache-control']).toBe('public, max-age=3600');

  const page = await ask('/services', {
    headers: { 'accept-encoding': 'br', cookie: 'qtp_staff.session_token=s' },
  });
  expect(page.headers['content-security-policy']).toBe("script-src 'sha256-page'");
  expect(page.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(page.body).toString()).toBe(`<p>${'word '.repeat(500)}</p>`);
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({
    publicUrl: origin,
    clientIp: '127.0.0.1',
    hasSandbox: false,
  });
  const nowhere = await ask('/nowhere');
  expect([nowhere.status, problem(nowhere).code]).toEqual([404, 'not_found']);
  expect((await ask('/sandbox/x')).status).toBe(200);
  expect(seen.at(-1)?.path).toBe('/sandbox/x');
});

test('pages are told when the gateway is the sandbox', async () => {
  await open(echo, { sandbox: true });
  await ask('/services');
  expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ hasSandbox: true });
});

test.each(['/handed-on', '/thrown?token=secret'])(
  'a page that breaks at %s leaves a line in the log, under the reference that the visitor is shown',
  async (url) => {
    await open(echo);
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await ask(url);
    const lines = stderr.mock.calls.map(([line]) => String(line));
    stderr.mockRestore();
    expect([answer.status, problem(answer).code]).toEqual([500, 'internal']);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      requestId: problem(answer).requestId,
      path: url.split('?')[0],
      error: { message: 'the page is broken' },
    });
    expect(answer.body.toString() + lines[0]).not.toContain('secret');
  },
);

test('answers of the API are compressed on their way', async () => {
  await open(echo);
  const answer = await ask('/api/portal/x', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(JSON.parse(brotliDecompressSync(answer.body).toString()).ok).toBe(true);
});

test('a browser that came by another name of this machine is led to the public one', async () => {
  await open(echo);
  const answer = await ask('/services?x=1', {
    headers: { host: `127.0.0.1:${port}`, 'sec-fetch-mode': 'navigate' },
  });
  expect([answer.status, answer.headers.location]).toEqual([307, `${origin}/services?x=1`]);
});

test('a kept connection that the server behind ends at that moment is nobody’s trouble, unless something would be done twice', async () => {
  const used = new WeakSet<object>();
  await open((req, res) => {
    seen.push({ path: `${req.method} ${req.url}`, headers: {}, body: '' });
    if (used.has(req.socket)) return void req.socket.resetAndDestroy();
    used.add(req.socket);
    res.end('well');
  });
  const twice = async (method: string) => {
    const kept = { connection: 'keep-alive', origin };
    await ask('/_next/static/first.css', { headers: kept });
    return ask('/_next/static/second.css', { method, headers: kept });
  };
  const read = await twice('GET');
  expect([read.status, read.body.toString()]).toEqual([200, 'well']);
  expect((await twice('POST')).status).toBe(503);
  expect(seen.map(({ path }) => path)).toEqual([
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
    await open(echo, { adminUrl: 'http://127.0.0.1:1' });
    const answer = await ask('/_next/static/chunks/x', { headers: { 'sec-fetch-dest': wanted } });
    expect([answer.status, answer.headers['content-type']]).toEqual([503, type]);
    expect(answer.headers['retry-after']).toBe('5');
  },
);

test('sockets are passed on for our own pages alone', async () => {
  await open(echo);
  upstreams[0]?.on('upgrade', (req, socket) => {
    seen.push({ path: req.url ?? '', headers: req.headers, body: '' });
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.on('data', (data) => socket.end(`echo ${String(data)}`));
  });
  const knock = async (target: string, from: string, host = `localhost:${port}`) => {
    const socket = connect(port, '127.0.0.1');
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
  expect(await knock('/realtime/portal', origin)).toMatch(/^HTTP\/1.1 101 [\s\S]*echo hello$/);
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(seen[0]?.headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(await knock('/realtime/portal', 'http://evil.example')).toMatch(/^HTTP\/1.1 403 /);
  expect(await knock('/realtime/portal', origin, 'evil.example')).toMatch(/^HTTP\/1.1 400 /);
  expect(await knock('/api/portal/x', origin)).toMatch(/^HTTP\/1.1 404 /);
  expect(seen).toHaveLength(1);
});

test('a request that is under way is finished while the server closes, and none begins', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await open(async (_req, res) => {
    arrive();
    await released;
    res.end('whole');
  });
  const running = ask('/api/portal/slow', { headers: { connection: 'keep-alive' } });
  await arrived;
  const drained = door.drain(10_000);
  await expect(ask('/healthz')).rejects.toThrow('ECONNREFUSED');
  release();
  expect((await running).body.toString()).toBe('whole');
  await drained;
});
