import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeNext, samePage, wantsToBook } from './safe-next.ts';

const home = '/customer/dashboard';

test.each([
  '/customer/tickets',
  '/customer/tickets?q=wifi%20slow&page=2',
  '/customer/tickets/RT2026-0001#reply',
  '/',
])('a page of this site is kept: %s', (next) => expect(safeNext(next, home)).toBe(next));

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%0d%0aLocation: x y',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  'customer/tickets',
  '@evil.example',
  '/login?next=/login',
  '/log-out',
  '/api/portal/session/log-out',
  '/admin',
  `/${'a'.repeat(600)}`,
  '',
  null,
  undefined,
  ['/customer'],
])('anything else goes to the fallback: %j', (next) => expect(safeNext(next, home)).toBe(home));

test('whatever is given, a browser stays on this site', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', 'a', '%', '2', 'f', '?', '#'),
  });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string(), fc.webUrl()), (text) => {
      const result = safeNext(`/${text}`, home);
      expect(new URL(result, 'https://portal.example').origin).toBe('https://portal.example');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['/customer/tickets/new', true],
  ['/customer/tickets/new?service=remote', true],
  ['/customer/tickets', false],
  [undefined, false],
])('the wish to go to %s is a wish to book: %s', (next, is) => expect(wantsToBook(next)).toBe(is));

test.each(['/login', '/login?next=%2Fcustomer%2Ftickets', '/register?next=/x', '/status', '/'])(
  'a form comes back to the page it was sent from: %s',
  (from) => expect(samePage(from)).toBe(from),
);

test.each(['//evil.example', '/login/../..//evil.example', '/login?\t', '/loginx', '/log-out', null])(
  'and nowhere else: %j',
  (from) => expect(['/', '/login', '/loginx']).toContain(samePage(from)),
);
