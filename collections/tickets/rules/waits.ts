import { againStates, type SecretState } from '#collections/secret-drops/rules/states.ts';
import { addDays } from '#kernel/calendar.ts';
import type { Paise } from '#kernel/paise.ts';
import type { TicketAction, Wait, WaitKind } from '../card-view.ts';
import type { Acted } from './actions.ts';
import { actionsOf, isDue } from './actions.ts';

/** A rating is asked for as long as the session is fresh in mind; it stays possible on the ticket. */
export const askForRatingDays = 14;

/**
 * What waits for a ticket's customer, what holds up the work first: whose turn it is, for the list, the ticket's page and
 * the dashboard. Nothing waits for her that she could not do now. Empty while it is our turn, or nobody's.
 */
export function waitsOf(ticket: Acted & { price: Paise }, now: Date): Wait[] {
  const can = actionsOf(ticket, now);
  const { extras, price } = ticket;
  const one = (kind: WaitKind, action: TicketAction, isAsked = true): Wait[] =>
    isAsked && can.includes(action) ? [{ kind, amount: kind === 'pay' ? price : null, extra: null }] : [];
  const proposed = can.includes('answer_extra') ? extras.filter(({ status }) => status === 'proposed') : [];
  return [
    ...one('pay', 'pay'),
    ...one('answer', 'provide_information'),
    ...one('sign', 'sign_consent', ticket.consent === 'asked'),
    ...one('resend', 'send_secret', asksAgain(ticket.secrets.newest)),
    ...proposed.map(({ id }): Wait => ({ kind: 'decide', amount: null, extra: id })),
    ...extras.filter(isDue).map(({ id, total }): Wait => ({ kind: 'pay', amount: total, extra: id })),
    ...one('confirm', 'confirm'),
    ...one('rate', 'rate', isFresh(ticket, now)),
  ];
}

/** What she has sent since is the answer to it, even if she took that back. */
function asksAgain(newest: SecretState | null): boolean {
  return (againStates as readonly SecretState[]).includes(newest ?? 'waiting');
}

function isFresh({ status, closedAt }: Acted, now: Date): boolean {
  return status === 'closed' && closedAt !== null && new Date(closedAt) >= addDays(now, -askForRatingDays);
}
