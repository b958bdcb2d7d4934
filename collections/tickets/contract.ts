import * as z from 'zod/mini';
import { contactMethods } from '#collections/customers/choices.ts';
import { deviceContent } from '#collections/devices/contract.ts';
import { contractWords, email, personName, phone, plainLine, richText, uuid } from '#kernel/contract.ts';
import { cleanLine, isStorable } from '#kernel/hostile.ts';
import { inputWords } from './rules/input-words.ts';
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
/** What a file may be when it is kept. */
export const attachmentTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
  'video/webm',
  'video/mp4',
] as const;
/** What may be sent: photos of phones become WebP when they arrive. */
export const sendableTypes = [...attachmentTypes, 'image/heic', 'image/heif'] as const;
/** For the chooser of files: some systems give these no type. */
export const sendableEndings = ['.log', '.heic', '.heif'] as const;

/** The type that a file is taken for before its bytes are seen; null for what cannot be sent. */
export function sendableType({ type, name }: { type: string; name: string }): string | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const byName: Readonly<Record<string, string>> = {
    txt: 'text/plain',
    log: 'text/plain',
    heic: 'image/heic',
    heif: 'image/heif',
  };
  const known = type || (byName[ending] ?? '');
  return (sendableTypes as readonly string[]).includes(known) ? known : null;
}

/** Everything a remote session is booked with. `bookingKey` is made once per form, so that a repeat books once. */
export const bookRemoteInput = z
  .strictObject({
    bookingKey: uuid,
    tier: z
      .string()
      .check(z.minLength(1, { error: () => inputWords().tier }), z.maxLength(40), z.refine(isStorable)),
    category: z.enum(categories, { error: () => inputWords().category }),
    categoryOther: z.optional(plainLine({ min: 0, max: 80 })),
    subject: plainLine({ min: 5, max: 120, short: () => inputWords().more }),
    description: richText({ min: 10, max: descriptionLimit }),
    urgency: z.enum(urgencies, { error: () => inputWords().urgency }),
    /** A device of the account, or one that becomes known with the booking. */
    deviceId: z.optional(uuid),
    newDevice: z.optional(deviceContent),
    attachments: z
      .array(uuid)
      .check(z.maxLength(attachmentLimit, { error: () => inputWords().files(attachmentLimit) })),
    contact: z.strictObject({
      name: personName,
      phone: phone,
      email: email,
      method: z.enum(contactMethods, { error: () => inputWords().method }),
      time: z.enum(contactTimes, { error: () => inputWords().time }),
    }),
  })
  .check(
    z.refine((input) => input.category !== 'other' || Boolean(input.categoryOther), {
      path: ['categoryOther'],
      error: () => inputWords().about,
    }),
  );
export type BookRemoteInput = z.infer<typeof bookRemoteInput>;

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date such as 2026-11-22.'));

/** `relevance`: what comes nearest to what is looked for. */
export const ticketSorts = ['relevance', 'newest', 'oldest', 'priority', 'status'] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** The order that counts: while something is looked for the nearest first, else the newest, unless another was chosen. */
export function sortOf({ q, sort }: { q?: string; sort?: TicketSort }): TicketSort {
  if (!q) return sort === 'relevance' ? 'newest' : (sort ?? 'newest');
  return sort ?? 'relevance';
}

/** The list's filters as they stand in the address bar; unknown or broken values fall back, never fail. */
export const ticketListQuery = z.object({
  group: z.catch(z.optional(z.enum(Object.keys(ticketGroups) as [keyof typeof ticketGroups])), undefined),
  kind: z.catch(z.optional(z.enum(serviceKinds)), undefined),
  from: z.catch(z.optional(isoDate), undefined),
  to: z.catch(z.optional(isoDate), undefined),
  q: z.catch(z.optional(z.string().check(z.overwrite(cleanLine), z.maxLength(100))), undefined),
  sort: z.catch(z.optional(z.enum(ticketSorts)), undefined),
  /** Where the page begins or ends, as the list has told it; what is none asks for the first page. */
  cursor: z.catch(z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,300}$/))), undefined),
});
export type TicketListQuery = z.infer<typeof ticketListQuery>;

/** The number of the ticket that is booked again, or a template to begin with; what is neither asks for nothing. */
export const bookingQuery = z.object({
  again: z.catch(z.optional(z.string().check(z.regex(/^[A-Z]{2}\d{4}-\d{4,}$/))), undefined),
  template: z.catch(z.optional(uuid), undefined),
});

/** Queues of the desk, in their order. `outside`: what a customer wrote before she paid or after the end. */
export const deskQueues = [
  'mine',
  'unassigned',
  'breaching',
  'waiting_for_us',
  'waiting_for_customer',
  'resolved',
  'outside',
] as const;
export type DeskQueue = (typeof deskQueues)[number];
/** How far a queue is counted: more than this is one more. */
export const queueCountLimit = 250;

/** The messages before this one. */
export const earlierQuery = z.object({ before: uuid });

/** A half-written booking: whatever the form holds, bounded in size. */
export const draftInput = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  revision: z.number().check(z.int(), z.gte(0)),
});

/** Characters of one reply. */
export const replyLimit = 10_000;

/** Minutes in which the writer of a message may change it; what it said before is kept. */
export const editMinutes = 15;

/** How often one message, or what was booked, can be changed: every text that it had is kept. */
export const editLimit = 50;

/** Why a service was rated as it was. The first four praise, the others say what to do better. */
export const ratingReasons = [
  'quick',
  'solved',
  'friendly',
  'clear',
  'slow',
  'not_solved',
  'unfriendly',
  'unclear',
  'price',
] as const;
export type RatingReason = (typeof ratingReasons)[number];

const replyBody = richText({ min: 1, max: replyLimit });
const files = z
  .array(uuid)
  .check(z.maxLength(attachmentLimit, { error: () => inputWords().files(attachmentLimit) }));

/** A reply of a customer. `key` is made once per writing: a double click and a repeat after a lost answer are one message. */
export const replyInput = z.strictObject({ key: uuid, body: replyBody, attachments: files });
export type ReplyInput = z.infer<typeof replyInput>;

/** A reply of staff; `internal` is a note that no customer ever reads. */
export const deskReplyInput = z.strictObject({
  key: uuid,
  body: replyBody,
  attachments: files,
  internal: z.boolean(),
});
export type DeskReplyInput = z.infer<typeof deskReplyInput>;

/** `revision` is that of the message as it was shown; another one since then is a conflict. */
export const editMessageInput = z.strictObject({
  body: replyBody,
  revision: z.number().check(z.int(), z.gte(0)),
});
export type EditMessageInput = z.infer<typeof editMessageInput>;

/** Everything up to this message has been seen. */
export const readInput = z.strictObject({ message: uuid });

/** Moves of a customer that need no form of their own: see `moveTable`. `key` and `body` where the move needs words. */
export const customerMoveInput = z.strictObject({
  move: z.enum(['confirm', 'not_yet', 'reopen']),
  key: uuid,
  body: z.optional(replyBody),
});
export type CustomerMoveInput = z.infer<typeof customerMoveInput>;

/** Moves of staff. `revision` is the ticket's as the desk showed it; another one since then is a conflict (409). */
export const deskMoveInput = z.strictObject({
  move: z.enum(['start', 'ask', 'resolve', 'reopen']),
  revision: z.number().check(z.int(), z.gte(0)),
  key: uuid,
  body: z.optional(replyBody),
  /** Files that go with the words; without words there is nothing for them to go with. */
  attachments: z.optional(files),
});
export type DeskMoveInput = z.infer<typeof deskMoveInput>;

/** Gives a ticket to a member of staff, or to nobody. */
export const assignInput = z.strictObject({
  assignee: z.nullable(uuid),
  revision: z.number().check(z.int(), z.gte(0)),
});
export type AssignInput = z.infer<typeof assignInput>;

/** How urgent staff say that a ticket is. */
export const urgencyInput = z.strictObject({
  urgency: z.enum(urgencies),
  revision: z.number().check(z.int(), z.gte(0)),
});
export type UrgencyInput = z.infer<typeof urgencyInput>;

export const rateInput = z.strictObject({
  stars: z.number({ error: () => inputWords().stars }).check(z.int(), z.gte(1), z.lte(5)),
  reason: z.optional(z.enum(ratingReasons, { error: () => contractWords().choice })),
  words: z.optional(plainLine({ min: 0, max: 500 })),
});
export type RateInput = z.infer<typeof rateInput>;

/** What a customer may correct until work starts. */
export const updateInfoInput = z.strictObject({
  revision: z.number().check(z.int(), z.gte(0)),
  subject: plainLine({ min: 5, max: 120, short: () => inputWords().more }),
  description: richText({ min: 10, max: descriptionLimit }),
  /** As it was when left out. Another one brings its own promises, counted from when the clock began. */
  urgency: z.optional(z.enum(urgencies, { error: () => inputWords().urgency })),
  contact: z.strictObject({
    name: personName,
    phone: phone,
    email: email,
    method: z.enum(contactMethods, { error: () => inputWords().method }),
    time: z.enum(contactTimes, { error: () => inputWords().time }),
  }),
  attachments: files,
});
export type UpdateInfoInput = z.infer<typeof updateInfoInput>;

/** A wish to change what was booked: staff accept or refuse it, with a difference in price if there is one. */
export const requestModificationInput = z.strictObject({
  key: uuid,
  what: plainLine({ min: 5, max: 500, short: () => inputWords().more }),
  why: plainLine({ min: 0, max: 500 }),
});
export type RequestModificationInput = z.infer<typeof requestModificationInput>;

/**
 * `priceDifference` in paise, positive when the customer owes more; `confirmed` is the one that somebody has looked at once
 * more, where the settings ask for it.
 */
export const answerModificationInput = z.strictObject({
  accept: z.boolean(),
  priceDifference: z.optional(z.number().check(z.int(), z.gte(-10_000_000), z.lte(10_000_000))),
  confirmed: z.optional(z.number().check(z.int(), z.gte(1), z.lte(10_000_000))),
  words: plainLine({ min: 2, max: 500, short: () => inputWords().few }),
});
export type AnswerModificationInput = z.infer<typeof answerModificationInput>;
