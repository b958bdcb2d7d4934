import * as z from 'zod/mini';
import { uuid } from '#kernel/contract.ts';

export const notificationCategories = ['service', 'payment', 'blog', 'system', 'security'] as const;
export type NotificationCategory = (typeof notificationCategories)[number];

/** Marks the listed notifications, or all of the caller's when the list is absent. */
export const markNotificationsInput = z.strictObject({
  ids: z.optional(z.array(uuid).check(z.minLength(1), z.maxLength(200))),
  read: z.boolean(),
});

export const notificationListQuery = z.object({
  category: z.catch(z.optional(z.enum(notificationCategories)), undefined),
  unread: z.catch(z.optional(z.literal('1')), undefined),
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), 1),
});
export type NotificationListQuery = z.infer<typeof notificationListQuery>;
