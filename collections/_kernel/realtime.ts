import * as z from 'zod/mini';
import { uuid } from './contract.ts';

// A page needs these alone, and nothing that checks what a page says.
export { beatSeconds, closeCodes } from './realtime-codes.ts';

/**
 * What goes over `/realtime/portal` and `/realtime/desk`, in JSON, one message a frame. The same words for both audiences;
 * what an event tells each of them is decided on the server. A page is right without any of it: it only hears sooner.
 */

/** Bytes of a message from a page. */
export const maxMessageBytes = 4096;

/** A ticket's number, such as `RT2026-0001`. */
const ticketNumber = z.string().check(z.regex(/^[A-Z]{2}\d{4}-\d{4,9}$/));

/**
 * What a page may say. `follow` begins to hear of a ticket; `after` is the cursor of what the page knows already, and
 * what came later is told first. `typing` lasts a few seconds and is repeated while somebody types.
 */
export const clientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('resume'), after: uuid }),
  z.strictObject({ type: z.literal('follow'), ticket: ticketNumber, after: z.optional(uuid) }),
  z.strictObject({ type: z.literal('leave'), ticket: ticketNumber }),
  z.strictObject({ type: z.literal('typing'), ticket: ticketNumber }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

/** Something that happened and is stored: `id` is its cursor, an activity's UUID v7. Events may come twice, never never. */
export type RealtimeEvent = {
  type: 'event';
  id: string;
  /** An activity's kind, such as `message.posted`. */
  kind: string;
  /** ISO 8601. */
  at: string;
  /** Number of the ticket it is about. */
  ticket: string | null;
  /** For `message.posted` and `message.edited`: the message as this audience sees it. */
  message?: unknown;
};

/** Something that passes and is not stored. `who` is a name as the other side sees it. */
export type RealtimeSignal =
  | { type: 'typing'; ticket: string; who: string; side: 'customer' | 'staff' }
  | { type: 'here'; ticket: string; people: string[] }
  | { type: 'read'; ticket: string; side: 'customer' | 'staff'; at: string }
  /** There is something new among the listener's notifications. */
  | { type: 'notified' };

export type ServerMessage =
  | { type: 'hello'; cursor: string | null; beatSeconds: number }
  | { type: 'beat' }
  /** The page has missed more than is told again: it should load itself anew. */
  | { type: 'reload' }
  | { type: 'followed'; ticket: string }
  | { type: 'refused'; ticket: string | null; code: 'not_found' | 'malformed' | 'too_many' }
  | RealtimeEvent
  | RealtimeSignal;
