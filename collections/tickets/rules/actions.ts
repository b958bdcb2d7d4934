import type { OpenExtra } from '#collections/extras/rules/states.ts';
import { mayAskForMore } from '#collections/extras/rules/states.ts';
import type { SecretFacts } from '#collections/secret-drops/rules/states.ts';
import { mayLeaveSecret } from '#collections/secret-drops/rules/states.ts';
import type { ConsentState } from '#collections/session-consents/rules/consent.ts';
import { mayConsent } from '#collections/session-consents/rules/consent.ts';
import type { TicketAction } from '../card-view.ts';
import type { ServiceKind } from '../contract.ts';
import type { TicketStatus } from './lifecycle.ts';
import type { Movable, MoveName } from './moves.ts';
import { nextMoves } from './moves.ts';

/** What decides about a customer's actions. */
export type Acted = Movable & {
  kind: ServiceKind;
  paid: boolean;
  confirming: boolean;
  invoiced: boolean;
  rated: boolean;
  /** Whether a wish to change what was booked waits for an answer. */
  asked: boolean;
  consent: ConsentState;
  extras: readonly OpenExtra[];
  secrets: SecretFacts;
};

const moveOf: Partial<Record<TicketAction, MoveName>> = {
  provide_information: 'answer',
  confirm: 'confirm',
  not_yet: 'not_yet',
  reopen: 'reopen',
  cancel: 'cancel',
};

const order: readonly TicketAction[] = [
  'pay',
  'provide_information',
  'sign_consent',
  'answer_extra',
  'pay_extra',
  'confirm',
  'not_yet',
  'rate',
  'reopen',
  'update_info',
  'request_modification',
  'send_secret',
  'withdraw_consent',
  'cancel',
  'download_invoice',
  'book_again',
  'save_template',
  'download_summary',
  'contact_support',
];

/** What a customer can do with a ticket now: one list for the page, the cards and the endpoints. */
export function actionsOf(ticket: Acted, now: Date): TicketAction[] {
  const moves = nextMoves(ticket, 'customer', now);
  return order.filter((action) => {
    const move = moveOf[action];
    return move ? moves.includes(move) : isOffered(action, ticket);
  });
}

function isOffered(action: TicketAction, ticket: Acted): boolean {
  const { status, paid } = ticket;
  switch (action) {
    case 'pay':
      return status === 'awaiting_payment' && !paid && !ticket.confirming;
    case 'rate':
      return mayRate(ticket);
    case 'update_info':
      return mayUpdate(ticket);
    case 'request_modification':
      return mayAskForChange(ticket) && !ticket.asked;
    case 'download_invoice':
      return ticket.invoiced;
    case 'book_again':
      // What goes on in another ticket is not booked once more.
      return !ticket.mergedInto && ['resolved', 'closed', 'cancelled'].includes(status);
    case 'sign_consent':
      return mayConsent(status) && (ticket.consent === 'asked' || ticket.consent === 'withdrawn');
    case 'withdraw_consent':
      return ticket.consent === 'given';
    case 'answer_extra':
      return mayAskForMore(status) && ticket.extras.some((extra) => extra.status === 'proposed');
    case 'pay_extra':
      return ticket.extras.some(isDue);
    case 'send_secret':
      return mayLeaveSecret(status) && ticket.secrets.recipient;
    case 'save_template':
      return ticket.kind === 'remote' && !ticket.mergedInto;
    default:
      return action === 'contact_support' || action === 'download_summary';
  }
}

/** Whether it is to be paid now: she has agreed to it, and no payment for it is on its way. */
export function isDue({ status, confirming }: OpenExtra): boolean {
  return status === 'approved' && !confirming;
}

/** A service is rated once, when it has been rendered; what closed without an answer never was. */
export function mayRate(ticket: Pick<Acted, 'status' | 'resolvedAt' | 'rated'>): boolean {
  const { status, resolvedAt, rated } = ticket;
  return (status === 'resolved' || status === 'closed') && resolvedAt !== null && !rated;
}

/** What was booked may be described anew until somebody has begun to work on it. */
export function mayUpdate(ticket: Pick<Movable, 'status' | 'startedAt'>): boolean {
  const isBefore = ['awaiting_payment', 'open', 'waiting_for_customer'].includes(ticket.status);
  return isBefore && ticket.startedAt === null;
}

/** What was paid for can be changed while it is worked on. */
export function mayAskForChange({ status }: { status: TicketStatus }): boolean {
  return status === 'open' || status === 'in_progress' || status === 'waiting_for_customer';
}
