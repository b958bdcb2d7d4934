import type { NotificationCategory, NotificationListQuery } from '#collections/notifications/contract.ts';
import { notificationListQuery } from '#collections/notifications/contract.ts';
import { paths, type Query, withQuery } from '#site/lib/paths.ts';

/** Categories that something is written in so far. */
export const shownCategories = [
  'service',
  'payment',
  'system',
  'security',
] as const satisfies NotificationCategory[];

/** The choice as it stands in the address bar. Broken values fall back, none is an error. */
export function notificationQueryOf(params: URLSearchParams): NotificationListQuery {
  return notificationListQuery.parse(Object.fromEntries(params));
}

/** The choice as a query string holds it, without the first page. */
export function notificationParams({ page, ...rest }: NotificationListQuery): Query {
  return { ...rest, page: page === 1 ? undefined : page };
}

/** Address of the centre with something changed; a change starts again on the first page. */
export function notificationsHref(
  query: NotificationListQuery,
  change: Partial<NotificationListQuery> = {},
): string {
  return withQuery(paths.notifications, notificationParams({ ...query, page: 1, ...change }));
}
