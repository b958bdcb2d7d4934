import { expect, test } from 'vitest';
import { firstPage, nextPath } from './next-path.ts';

test.each(['/customer/tickets?status=active#list', '/', '/customer/tickets/RT2026-0001'])(
  '%s is a page of this site',
  (wish) => {
    expect(nextPath(wish, '/x')).toBe(wish);
  },
);

test.each([
  undefined,
  '',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/./\n/evil.example',
  '/login?next=/login',
  '/API/portal/session/log-out',
  '/admin',
  '/log-out',
  `/${'a'.repeat(600)}`,
])('%j leads to the first page instead', (wish) => {
  expect(nextPath(wish, '/customer/dashboard')).toBe('/customer/dashboard');
});

test('whoever has not completed the profile begins there', () => {
  expect(firstPage({ profileComplete: false })).toBe('/customer/welcome');
  expect(firstPage({ profileComplete: true })).toBe('/customer/dashboard');
});
