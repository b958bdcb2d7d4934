import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingFor } from './encodings.ts';
import { cookiesFor, requestIdOf, rewriteHeaders } from './forwarded.ts';
import { isKnownHost, mayChange, mayUpgrade } from './origin.ts';
import { isReadable, routeOf } from './routes.ts';

const publicOrigin = 'http://localhost:4321';

test.each([
  [{ origin: publicOrigin, cookie: 'a=1' }, true],
  [{ origin: publicOrigin, 'sec-fetch-site': 'cross-site' }, true],
  [{ origin: 'http://evil.example', cookie: 'a=1' }, false],
  [{ origin: 'http://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://localhost:43210' }, false],
  [{ origin: 'https://localhost:4321' }, false],
  [{ origin: '' }, false],
  [{ 'sec-fetch-site': 'same-origin', cookie: 'a=1' }, true],
  [{ 'sec-fetch-site': 'none', cookie: 'a=1' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', cookie: 'a=1' }, false],
  [{}, true],
  [{ cookie: 'a=1' }, false],
])('a change with %j passes: %s', (headers, passes) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    expect(mayChange({ method, headers, publicOrigin })).toBe(passes);
  }
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(mayChange({ method, headers, publicOrigin })).toBe(true);
});

test('a socket is opened for the portal alone', () => {
  expect(mayUpgrade({ origin: publicOrigin }, publicOrigin)).toBe(true);
  expect(mayUpgrade({ origin: 'http://evil.example' }, publicOrigin)).toBe(false);
  expect(mayUpgrade({}, publicOrigin)).toBe(false);
});

test('the server answers under its own names', () => {
  const known = [
    'localhost:4321',
    'localhost',
    '127.0.0.1:9',
    '[::1]:4321',
    'portal.example',
    'PORTAL.example:8443',
  ];
  const strange = [
    undefined,
    '',
    'evil.example',
    'portal.example.evil.example',
    'evil@portal.example',
    'portal.example/x',
    'portal.example#',
    'localhost:x',
    'xportal.example',
  ];
  for (const host of known) expect(isKnownHost(host, 'https://portal.example'), host).toBe(true);
  for (const host of strange) expect(isKnownHost(host, 'https://portal.example'), host).toBe(false);
});

test('each path leads to one server and one audience', () => {
  const lead = (path: string, hasSandbox = true) => {
    const { to, audience } = routeOf(path, { hasSandbox });
    return `${to} ${audience}`;
  };
  expect(lead('/api/portal/views/dashboard')).toBe('api customers');
  expect(lead('/api/desk/tickets')).toBe('api staff');
  expect(lead('/api/tickets')).toBe('api staff');
  expect(lead('/api/portal-of-others')).toBe('api staff');
  expect(lead('/hooks/razorpay/return')).toBe('api nobody');
  expect(lead('/realtime/portal')).toBe('api customers');
  expect(lead('/realtime/desk')).toBe('api staff');
  expect(lead('/admin')).toBe('admin staff');
  expect(lead('/admin/collections/tickets')).toBe('admin staff');
  expect(lead('/_next/static/x.js')).toBe('admin staff');
  expect(lead('/administration')).toBe('pages customers');
  expect(lead('/sandbox/checkout.js')).toBe('sandbox nobody');
  expect(lead('/sandbox/checkout.js', false)).toBe('pages customers');
  expect(lead('/readyz')).toBe('pages customers');
  expect(lead('/public-version')).toBe('pages customers');
  expect(lead('/')).toBe('pages customers');
});

test('paths that two servers could read differently are not read at all', () => {
  const strange = [
    '//evil.example',
    '/api//desk',
    '/api/portal/../desk',
    '/./admin',
    '/api/portal/%2e%2e/desk',
    '/a%2Fb',
    '/a\\b',
    '/a%5cb',
    '/a%00',
    '/%0d%0aX: y',
    '/%252e',
    '/%zz',
    '/%e0%a4',
    'http://evil.example/',
    '*',
    '',
  ];
  for (const path of strange) expect(isReadable(path), path).toBe(false);
  const plain = [
    '/',
    '/customer/tickets/RT2026-0001',
    '/services/ನಮಸ್ಕಾರ',
    '/a%20b',
    '/_astro/x.B1-_.css',
    '/..a',
    '/a.b',
  ];
  for (const path of plain) expect(isReadable(encodeURI(decodeURI(path))), path).toBe(true);
});

test('a session cookie reaches its own audience, other cookies reach all', () => {
  const all = 'qtp_customer.session_token=c; theme=dark; __Secure-qtp_staff.session_token=s; qtp_staff.x=1';
  expect(cookiesFor(all, 'customers')).toBe('qtp_customer.session_token=c; theme=dark');
  expect(cookiesFor(all, 'staff')).toBe('theme=dark; __Secure-qtp_staff.session_token=s; qtp_staff.x=1');
  expect(cookiesFor(all, 'nobody')).toBe('theme=dark');
  expect(cookiesFor('  qtp_staff.session_token=s;;theme=dark', 'customers')).toBe('theme=dark');
  expect(cookiesFor(undefined, 'staff')).toBe('');
});

test('what a visitor claims about himself never gets through', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'x-forwarded-for',
        'x-forwarded-server',
        'forwarded',
        'x-real-ip',
        'x-middleware-subrequest',
        'cf-connecting-ip',
        'x-original-url',
      ),
      fc.string(),
      (name, value) => {
        const headers = { host: 'localhost:4321', [name]: value };
        const route = routeOf('/api/portal/x', { hasSandbox: false });
        rewriteHeaders(headers, {
          route,
          requestId: 'abcdefgh',
          clientIp: '192.0.2.7',
          publicUrl: 'https://portal.example',
        });
        expect(headers).toEqual({
          host: 'localhost:4321',
          'x-request-id': 'abcdefgh',
          'x-forwarded-for': '192.0.2.7',
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'localhost:4321',
        });
      },
    ),
  );
});

test('a request id is taken over when it looks like one', () => {
  expect(requestIdOf({ 'x-request-id': 'a1b2c3d4-0000' })).toBe('a1b2c3d4-0000');
  for (const id of [
    'short',
    'with space 12345',
    'x'.repeat(65),
    'a\r\nb-12345678',
    '<script>alert</script>',
  ]) {
    expect(requestIdOf({ 'x-request-id': id })).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('the best coding that the browser takes is chosen', () => {
  const offered = new Set(['br', 'gzip']);
  expect(encodingFor('gzip, deflate, br', offered)).toBe('br');
  expect(encodingFor('gzip;q=0.5', offered)).toBe('gzip');
  expect(encodingFor('br;q=0, gzip', offered)).toBe('gzip');
  expect(encodingFor('br', new Set(['gzip']))).toBe('identity');
  expect(encodingFor(undefined, offered)).toBe('identity');
});
