import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { frontOfTests } from '../testing/front.ts';

const front = frontOfTests();

/** An api that says this version, or nothing. */
async function openWith(version: () => string | null): Promise<void> {
  await front.open((req, res) => {
    const said = req.url === '/public-version' ? version() : 'no';
    res.writeHead(said === null ? 503 : 200).end(said ?? '');
  });
}
const drawnFor = (path: string) => front.seen.filter((one) => one.path === path).length;

test('a page for everybody is drawn once for each version of what it is made of', async () => {
  let version = '1';
  await openWith(() => version);
  const first = await front.ask('/help/printer');
  const second = await front.ask('/help/printer');
  expect(second.body).toEqual(first.body);
  expect(second.status).toBe(200);
  for (const name of ['content-type', 'content-security-policy', 'cache-control', 'x-frame-options'])
    expect([name, second.headers[name]]).toEqual([name, first.headers[name]]);
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  expect(drawnFor('/help/printer')).toBe(1);
  version = '2';
  await front.ask('/help/printer');
  await front.ask('/help/printer');
  expect(drawnFor('/help/printer')).toBe(2);
});

test('language, colours and address make pages of their own; strange cookies do not', async () => {
  await openWith(() => '1');
  const asked: Record<string, string>[] = [
    {},
    { 'accept-language': 'kn' },
    { cookie: 'qtp_language=hi' },
    { cookie: 'qtp_theme=dark' },
    { cookie: 'qtp_theme=light; qtp_language=kn' },
  ];
  for (const headers of [...asked, ...asked, { cookie: 'tracker=1' }, { cookie: 'qtp_theme=system' }])
    await front.ask('/', { headers });
  expect(drawnFor('/')).toBe(asked.length);
});

test.each([
  ['qtp_customer.session_token=x'],
  ['a=1; __Secure-qtp_customer.session_token=x'],
  ['__Host-qtp_customer.session_data=x'],
])('whoever might be signed in (%s) is neither shown a kept page nor has hers kept', async (cookie) => {
  await openWith(() => '1');
  await front.ask('/', { headers: { cookie } });
  await front.ask('/');
  await front.ask('/', { headers: { cookie } });
  await front.ask('/');
  expect(drawnFor('/')).toBe(3);
});

test('what hangs on more than its address is drawn each time', async () => {
  await openWith(() => '1');
  for (const path of [
    '/?pin=560001',
    '/help?q=x',
    '/login',
    '/status',
    '/check-a-caller',
    '/help/a/b',
    '/legal',
  ]) {
    await front.ask(path);
    await front.ask(path);
    expect([path, drawnFor(path)]).toEqual([path, 2]);
  }
  for (const method of ['POST', 'PUT']) {
    await front.ask('/', { method, body: 'x' });
    await front.ask('/', { method, body: 'x' });
  }
  expect(drawnFor('/')).toBe(4);
});

test('a page that was not found, broke or sets a cookie is not kept', async () => {
  await openWith(() => '1');
  for (const path of ['/help/missing', '/help/broken', '/help/cookie']) {
    await front.ask(path);
    await front.ask(path);
    expect([path, drawnFor(path)]).toEqual([path, 2]);
  }
});

test('without an answer of the api nothing kept is shown', async () => {
  let up = true;
  await openWith(() => (up ? '1' : null));
  await front.ask('/');
  up = false;
  await front.ask('/');
  await front.ask('/');
  expect(drawnFor('/')).toBe(3);
  up = true;
  await front.ask('/');
  expect(drawnFor('/')).toBe(3);
});

test('a kept page comes in the coding that its reader takes, and without a body to whoever asks for its head', async () => {
  await openWith(() => '1');
  const plain = await front.ask('/');
  const text = plain.body.toString();
  const br = await front.ask('/', { headers: { 'accept-encoding': 'gzip, br' } });
  const gzip = await front.ask('/', { headers: { 'accept-encoding': 'gzip' } });
  const head = await front.ask('/', { method: 'HEAD' });
  expect(drawnFor('/')).toBe(1);
  expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', text]);
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', text]);
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    String(plain.body.length),
  ]);
  for (const answer of [br, gzip, head]) expect(answer.headers.vary).toBe('Accept-Encoding');
});

test('what was drawn for one reader while staff changed something is not shown to the next', async () => {
  let version = '1';
  await openWith(() => {
    const said = version;
    // Stored right after it was asked for: the page that is drawn now may be of either.
    version = '2';
    return said;
  });
  await front.ask('/');
  await front.ask('/');
  expect(drawnFor('/')).toBe(2);
  await front.ask('/');
  expect(drawnFor('/')).toBe(2);
});
