import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { frontOfTests, problem } from './testing/front.ts';

const front = frontOfTests();

test('the panel brings its own policy, and nothing of it may be framed', async () => {
  const own = {
    'content-security-policy': "script-src 'nonce-a'",
    'cross-origin-opener-policy': 'same-origin',
  };
  await front.open((req, res) => void res.writeHead(200, req.url === '/admin' ? own : {}).end('x'));
  expect((await front.ask('/admin')).headers).toMatchObject(own);
  for (const target of ['/_next/static/x.js', '/api/desk/x', '/api/portal/x'])
    expect((await front.ask(target)).headers['content-security-policy'], target).toBe(
      "frame-ancestors 'none'",
    );
});

test('strange paths and strange hosts get no further', async () => {
  await front.open(front.echo);
  for (const target of [
    '//evil.example/api',
    '/api/portal/../desk',
    '/api/portal/%2e%2e/desk',
    '/../etc/passwd',
    `/%2e%2e/${path.basename(front.folder)}-secret.txt`,
    '/_astro/..%2f..%2fx',
  ]) {
    const answer = await front.ask(target);
    expect([target, answer.status, problem(answer).code]).toEqual([target, 400, 'malformed']);
  }
  const answer = await front.ask('/api/portal/x', { headers: { host: 'evil.example' } });
  expect(answer.status).toBe(421);
  expect(front.seen).toEqual([]);
});

test('files of the build are served with their best coding and kept; everything else is a page', async () => {
  await front.open(front.echo);
  const script = await front.ask('/_astro/app.Ab12.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(script.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(script.body).length).toBe(3_000);
  const again = await front.ask('/_astro/app.Ab12.js', {
    headers: { 'accept-encoding': 'br', 'if-none-match': String(script.headers.etag) },
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await front.ask('/robots.txt')).headers['cache-control']).toBe('public, max-age=3600');

  const page = await front.ask('/services', {
    headers: { 'accept-encoding': 'br', cookie: 'qtp_staff.session_token=s' },
  });
  expect(page.headers['content-security-policy']).toBe("script-src 'sha256-page'");
  expect(page.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(page.body).toString()).toBe(`<p>${'word '.repeat(500)}</p>`);
  expect(front.seen[0]?.headers.cookie).toBeUndefined();
  expect(JSON.parse(front.seen[0]?.body ?? '')).toMatchObject({
    publicUrl: front.origin,
    clientIp: '127.0.0.1',
    hasSandbox: false,
  });
  const nowhere = await front.ask('/nowhere');
  expect([nowhere.status, problem(nowhere).code]).toEqual([404, 'not_found']);
  expect((await front.ask('/sandbox/x')).status).toBe(200);
  expect(front.seen.at(-1)?.path).toBe('/sandbox/x');
});

test('pages are told when the gateway is the sandbox', async () => {
  await front.open(front.echo, { sandbox: true });
  await front.ask('/services');
  expect(JSON.parse(front.seen[0]?.body ?? '')).toMatchObject({ hasSandbox: true });
});

test.each(['/handed-on', '/thrown?token=secret'])(
  'a page that breaks at %s leaves a line in the log, under the reference that the visitor is shown',
  async (url) => {
    await front.open(front.echo);
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await front.ask(url);
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

test('a browser that came by another name of this machine is led to the public one', async () => {
  await front.open(front.echo);
  const answer = await front.ask('/services?x=1', {
    headers: { host: `127.0.0.1:${front.port}`, 'sec-fetch-mode': 'navigate' },
  });
  expect([answer.status, answer.headers.location]).toEqual([307, `${front.origin}/services?x=1`]);
});
