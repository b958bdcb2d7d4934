import * as z from 'zod/mini';
import { contactMethods } from '#collections/customers/choices.ts';
import { email, personName, phone, plainLine, richText, uuid } from '#kernel/contract.ts';
import { cleanLine, isStorable } from '#kernel/hostile.ts';
import { ticketGroups } from './rules/lifecycle.ts';

export const serviceKinds = ['remote', 'onsite', 'web'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const categories = [
  'virus_removal',
  'performance',
  'software_installation',
  'hardware_diagnostics',
  'network',
  'data_recovery',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const urgencies = ['low', 'normal', 'high', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** When a call suits best, Asia/Kolkata: any time, 9–12, 12–16, 16–20. */
export const contactTimes = ['any', 'morning', 'afternoon', 'evening'] as const;
export type ContactTime = (typeof contactTimes)[number];

export const descriptionLimit = 5_000;
export const attachmentLimit = 5;
/** Bytes of one attachment. */
export const attachmentMaxBytes = 10 * 1024 * 1024;
export const attachmentTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
] as const;

/** Everything a remote session is booked with. `bookingKey` is made once per form, so that a repeat books once. */
export const bookRemoteInput = z
  .strictObject({
    bookingKey: uuid,
    tier: z.string().check(z.minLength(1, 'Choose a service level.'), z.maxLength(40), z.refine(isStorable)),
    category: z.enum(categories, 'Choose what it is about.'),
    categoryOther: z.optional(plainLine({ min: 0, max: 80 })),
    subject: plainLine({ min: 5, max: 120, short: 'A few words more, please: at least 5 characters.' }),
    description: richText({ min: 10, max: descriptionLimit }),
    urgency: z.enum(urgencies, 'Choose how urgent it is.'),
    attachments: z
      .array(uuid)
      .check(z.maxLength(attachmentLimit, `At most ${attachmentLimit} files can be added.`)),
    contact: z.strictObject({
      name: personName,
      phone: phone,
      email: email,
      method: z.enum(contactMethods, 'Choose how we reach you.'),
      time: z.enum(contactTimes, 'Choose when it suits you.'),
    }),
  })
  .check(
    z.refine((input) => input.category !== 'other' || Boolean(input.categoryOther), {
      path: ['categoryOther'],
      error: 'Say in a few words what it is about.',
    }),
  );
export type BookRemoteInput = z.infer<typeof bookRemoteInput>;

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date such as 2026-11-22.'));

export const ticketSorts = ['newest', 'oldest', 'priority', 'status'] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** The list's filters as they stand in the address bar; unknown or broken values fall back, never fail. */
export const ticketListQuery = z.object({
  group: z.catch(z.optional(z.enum(Object.keys(ticketGroups) as [keyof typeof ticketGroups])), undefined),
  kind: z.catch(z.optional(z.enum(serviceKinds)), undefined),
  from: z.catch(z.optional(isoDate), undefined),
  to: z.catch(z.optional(isoDate), undefined),
  q: z.catch(z.optional(z.string().check(z.overwrite(cleanLine), z.maxLength(100))), undefined),
  sort: z.catch(z._default(z.enum(ticketSorts), 'newest'), 'newest'),
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), 1),
});
export type TicketListQuery = z.infer<typeof ticketListQuery>;

/** A half-written booking: whatever the form holds, bounded in size. */
export const draftInput = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  revision: z.number().check(z.int(), z.gte(0)),
});
