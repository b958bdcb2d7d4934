import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { hasClock } from '#collections/tickets/rules/sla.ts';

/** Still there: `waiting` until its technician asks for it, `handed_out` until his browser says that he has read it. */
export const openStates = ['waiting', 'handed_out'] as const;
/** Over, and what was sealed is gone. */
export const endStates = [
  'opened',
  'withdrawn',
  'expired',
  /** Another technician has the ticket, who could not open it. */
  'reassigned',
  /** Its technician has made another key. */
  'key_lost',
  /** It was handed out and did not open. */
  'unreadable',
  /** It was handed out, and nobody said what became of it. */
  'unconfirmed',
  'ticket_over',
] as const;
export const secretStates = [...openStates, ...endStates] as const;
export type SecretState = (typeof secretStates)[number];
export type EndState = (typeof endStates)[number];

/** Ends of which the customer is told, because her technician does not have it. */
export const lostStates: readonly EndState[] = [
  'expired',
  'reassigned',
  'key_lost',
  'unreadable',
  'unconfirmed',
];

/** Ends after which she is asked to send it again, because only she can. */
export const againStates: readonly EndState[] = ['reassigned', 'key_lost', 'unreadable'];

/** Where sending secrets stands on a ticket. */
export type SecretFacts = {
  /** Whether somebody has it who could open one. */
  recipient: boolean;
  /** How the newest that was left stands; null before the first. */
  newest: SecretState | null;
};

/** After so many days a secret that nobody opened is taken away. */
export const secretDays = 7;
/** Minutes in which the window that it was handed to may ask for it again, after a lost answer. */
export const handedOutMinutes = 15;
/** How many can wait on one ticket at a time. */
export const secretsAtOnce = 5;

/** Whether there is somebody at work who could need it. */
export function mayLeaveSecret(status: TicketStatus): boolean {
  return hasClock(status);
}
