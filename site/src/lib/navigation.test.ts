import { expect, test } from 'vitest';
import { currentItem, navigation, tabBar } from './navigation.ts';

const groups = navigation(null, 'en');

test.each([
  ['/customer/dashboard', '/customer/dashboard'],
  ['/customer/tickets/', '/customer/tickets'],
  ['/customer/tickets/RT2026-0001', '/customer/tickets'],
  ['/customer/tickets/new', '/customer/tickets/new'],
  ['/customer/tickets/newest', '/customer/tickets'],
  ['/customer/invoices/INV-2026-0001', '/customer/invoices'],
  ['/customer/welcome', null],
  ['/', null],
])('%s belongs to %s', (path, href) => expect(currentItem(groups, path)).toBe(href));

test('the bar at the bottom holds pages of the navigation', () => {
  const all = groups.flatMap((group) => group.items.map((item) => item.href));
  expect(all).toEqual(expect.arrayContaining([...tabBar]));
  expect(new Set(all).size).toBe(all.length);
});
