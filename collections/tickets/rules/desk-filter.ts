import * as z from 'zod/mini';
import { uuid } from '#kernel/contract.ts';
import { cleanLine, isStorable } from '#kernel/hostile.ts';
import { deskQueues, serviceKinds, urgencies } from '../contract.ts';

/** Where a list of the desk begins: one of the queues, or everything that is worked on or waits for a confirmation. */
export const deskPlaces = [...deskQueues, 'all'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

/** The states in which a ticket is on the desk. */
export const deskStatuses = ['open', 'in_progress', 'waiting_for_customer', 'resolved'] as const;

/** Hours that a customer can be looked for to have waited at the least. */
const hours = z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000));
const words = z.string().check(z.overwrite(cleanLine), z.maxLength(100), z.refine(isStorable));
const assignee = z.union([z.enum(['me', 'nobody']), uuid]);

/** What narrows a list of the desk. `me` is whoever looks, so that a view for everybody is each one's own. */
const narrowing = {
  kind: z.optional(z.enum(serviceKinds)),
  status: z.optional(z.enum(deskStatuses)),
  urgency: z.optional(z.enum(urgencies)),
  assignee: z.optional(assignee),
  q: z.optional(words),
  waited: z.optional(hours),
};

/** A filter as it is saved. */
export const deskFilter = z.strictObject({ queue: z.enum(deskPlaces), ...narrowing });
export type DeskFilter = z.infer<typeof deskFilter>;

/** A list of the desk and where its page begins, as they stand in an address; unknown or broken values fall back, never fail. */
export const deskQueueQuery = z.object({
  queue: z.catch(z._default(z.enum(deskPlaces), 'mine'), 'mine'),
  kind: z.catch(narrowing.kind, undefined),
  status: z.catch(narrowing.status, undefined),
  urgency: z.catch(narrowing.urgency, undefined),
  assignee: z.catch(narrowing.assignee, undefined),
  q: z.catch(narrowing.q, undefined),
  waited: z.catch(narrowing.waited, undefined),
  /** Where the page begins or ends, as the list has told it; what is none asks for the first page. */
  cursor: z.catch(z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,300}$/))), undefined),
});
export type DeskQueueQuery = z.infer<typeof deskQueueQuery>;
