import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ofRenewal } from '#kernel/renewal.ts';
import { cms, hasSessionCookie } from './cms.ts';
import { PageStop } from './page-problem.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function api(
  answer: { status?: number; body?: string; headers?: Record<string, string> },
  sent: Record<string, string> = {},
) {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((req, res) => {
    asked.push({ url: req.url ?? '', headers: req.headers });
    res
      .writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
      .end(answer.body ?? '{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => server.close());
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const locals: App.Locals = {
    door: {
      apiUrl,
      publicUrl: 'http://localhost:4321',
      requestId: 'request-1',
      clientIp: '203.0.113.7',
      hasSandbox: true,
    },
    requestId: 'request-1',
    askedFor: '/customer/tickets',
    locale: 'en',
    theme: 'system',
    viewer: null,
    setCookies: [],
  };
  const request = new Request('http://localhost:4321/customer/tickets', {
    headers: {
      cookie:
        'qtp_staff.session_token=s; qtp_customer.session_token=c; other=1; __Secure-qtp_customer.session_token=d',
      'x-forwarded-for': '6.6.6.6',
      authorization: 'Bearer x',
      ...sent,
    },
  });
  return { asked, locals, request, door: cms({ request, locals }) };
}

async function stopOf(work: Promise<unknown>): Promise<PageStop['outcome']> {
  const error = await work.catch((cause: unknown) => cause);
  if (!(error instanceof PageStop)) throw new Error('the page was not stopped');
  return error.outcome;
}

test('a page that renews itself says so to the API, and no other does', async () => {
  const body = JSON.stringify({ viewer: null, data: {} });
  for (const [sent, told] of [
    [ofRenewal, '1'],
    [{}, undefined],
  ] as const) {
    const { asked, door } = await api({ body }, sent);
    await door.view('tickets');
    expect(asked[0]?.headers['x-renewal']).toBe(told);
  }
});

test('only the customer’s cookies, her address and the request id go on to the API', async () => {
  const { asked, door } = await api({ body: JSON.stringify({ viewer: null, data: { a: 1 } }) });
  await expect(door.view('tickets', { q: 'wi-fi & co', page: 2, empty: '' })).resolves.toEqual({
    viewer: null,
    data: { a: 1 },
  });
  expect(asked[0]?.url).toBe('/api/portal/views/tickets?q=wi-fi+%26+co&page=2');
  expect(asked[0]?.headers).toMatchObject({
    cookie: 'qtp_customer.session_token=c; __Secure-qtp_customer.session_token=d',
    'x-forwarded-for': '203.0.113.7',
    'x-request-id': 'request-1',
  });
  expect(asked[0]?.headers.authorization).toBeUndefined();
});

test('the person’s own theme is used where the browser made no choice', async () => {
  const { locals, door } = await api({ body: JSON.stringify({ viewer: { theme: 'dark' }, data: {} }) });
  await door.view('home');
  expect(locals.theme).toBe('dark');
});

test('without a session a closed page leads to the log-in page', async () => {
  const refused = await api({ status: 401, body: '{"error":{}}' });
  expect(await stopOf(refused.door.view('tickets'))).toEqual({ to: 'log-in' });
  const visitor = await api({ body: JSON.stringify({ viewer: null, data: {} }) });
  expect(await stopOf(visitor.door.customerView('tickets'))).toEqual({ to: 'log-in' });
});

test.each([
  [404, 'not_found'],
  [422, 'not_found'],
  [429, 'too_many'],
  [500, 'broken'],
  [503, 'busy'],
])('an answer of %i is a page of the kind %s', async (status, kind) => {
  const { door } = await api({ status, headers: { 'retry-after': '40' } });
  expect(await stopOf(door.view('tickets'))).toEqual({
    to: 'problem',
    problem: { kind, requestId: 'request-1', retryAfter: 40 },
  });
});

test('an answer that is no JSON is a broken page, and a dead API a busy one', async () => {
  const { door } = await api({ body: '<html>' });
  expect(await stopOf(door.view('tickets'))).toMatchObject({ problem: { kind: 'broken' } });
  const dead = await api({});
  for (const close of closers.splice(0)) close();
  expect(await stopOf(dead.door.view('tickets'))).toMatchObject({ problem: { kind: 'busy' } });
});

test('cookies that the API sets go on to the browser', async () => {
  const { locals, door } = await api({
    body: '{"viewer":null,"data":1}',
    headers: { 'set-cookie': 'qtp_customer.session_token=; Max-Age=0' },
  });
  await door.act('/api/portal/session/log-out', {});
  expect(locals.setCookies).toEqual(['qtp_customer.session_token=; Max-Age=0']);
});

test.each([
  ['qtp_customer.session_token=x', true],
  ['a=1; __Secure-qtp_customer.session_token=x', true],
  ['qtp_staff.session_token=x', false],
  ['xqtp_customer.session_token=x', false],
])('%s: a customer’s session? %s', (cookie, expected) => {
  expect(hasSessionCookie(new Request('http://localhost/', { headers: { cookie } }))).toBe(expected);
});
