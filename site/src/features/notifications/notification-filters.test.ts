import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notificationCategories } from '#collections/notifications/contract.ts';
import { notificationQueryOf, notificationsHref } from './notification-filters.ts';

test('every choice comes back from the address bar as it went in', () => {
  const query = fc.record({
    place: fc.option(fc.constant('archive' as const), { nil: undefined }),
    q: fc.option(fc.constantFrom('RT2026-0001', '100% “slow” ಲ್ಯಾಪ್‌ಟಾಪ್', "o'brien & co"), { nil: undefined }),
    from: fc.option(fc.constant('2026-11-01'), { nil: undefined }),
    to: fc.option(fc.constant('2026-11-25'), { nil: undefined }),
    category: fc.option(fc.constantFrom(...notificationCategories), { nil: undefined }),
    unread: fc.option(fc.constant('1' as const), { nil: undefined }),
    page: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(query, (wanted) => {
      const url = new URL(notificationsHref(wanted, { page: wanted.page }), 'http://site.test');
      expect(JSON.stringify(notificationQueryOf(url.searchParams))).toBe(JSON.stringify(wanted));
    }),
  );
});

test('another category starts on its first page', () => {
  const query = notificationQueryOf(new URLSearchParams('unread=1&page=3'));
  expect(notificationsHref(query, { category: 'payment' })).toBe(
    '/customer/notifications?unread=1&category=payment',
  );
  expect(notificationsHref(notificationQueryOf(new URLSearchParams('unread=yes&category=x')))).toBe(
    '/customer/notifications',
  );
});
