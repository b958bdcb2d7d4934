import * as z from 'zod/mini';
import { uuid } from '#kernel/contract.ts';
import { cleanLine } from '#kernel/hostile.ts';

export const notificationCategories = ['service', 'payment', 'blog', 'system', 'security'] as const;
export type NotificationCategory = (typeof notificationCategories)[number];

/** Marks the listed notifications, or all of the caller's when the list is absent. */
export const markNotificationsInput = z.strictObject({
  ids: z.optional(z.array(uuid).check(z.minLength(1), z.maxLength(200))),
  read: z.boolean(),
});

/** Where a notification lies. What is in the bin is shown nowhere and goes for good after `binDays`. */
export const notificationPlaces = ['inbox', 'archive', 'bin'] as const;
export type NotificationPlace = (typeof notificationPlaces)[number];

/** Days in which a deleted notification can be had back. */
export const binDays = 30;

/** Moves the listed notifications of the caller: to the archive, into the bin, and back. */
export const moveNotificationsInput = z.strictObject({
  ids: z.array(uuid).check(z.minLength(1), z.maxLength(200)),
  to: z.enum(notificationPlaces),
});

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const notificationListQuery = z.object({
  place: z.catch(z.optional(z.literal('archive')), undefined),
  q: z.catch(z.optional(z.string().check(z.overwrite(cleanLine), z.maxLength(100))), undefined),
  from: z.catch(z.optional(isoDate), undefined),
  to: z.catch(z.optional(isoDate), undefined),
  category: z.catch(z.optional(z.enum(notificationCategories)), undefined),
  unread: z.catch(z.optional(z.literal('1')), undefined),
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), 1),
});
export type NotificationListQuery = z.infer<typeof notificationListQuery>;
