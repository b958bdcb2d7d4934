import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { Paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { refusals } from '#toolkit/words.ts';
import type { BulkInput, BulkOutcome, BulkView } from '../bulk-contract.ts';
import { bulkWords } from '../bulk-words.ts';
import type { BulkAct } from '../rules/bulk.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { markTicketRead, markTicketUnread } from './mark-ticket.ts';
import { moveAsCustomer } from './move-as-customer.ts';

/**
 * Does one thing with many tickets, each in a transaction of its own: what is not possible for one keeps no other from
 * it. Each act by itself does nothing twice, so a repeat of the whole answers the same and changes nothing more.
 */
export async function actOnMany(
  req: PayloadRequest,
  caller: CustomerCaller,
  input: BulkInput,
): Promise<BulkView> {
  const outcomes: BulkOutcome[] = [];
  for (const number of new Set(input.numbers)) outcomes.push(await outcomeOf(req, caller, number, input));
  return { outcomes };
}

async function outcomeOf(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: BulkInput,
): Promise<BulkOutcome> {
  try {
    return { number, done: true, why: null, refund: await act(req, caller, number, input) };
  } catch (error) {
    // What fails on our side is for the log; the others are still done.
    if (!(error instanceof DomainError) || error.status >= 500)
      req.payload.logger.error({ err: error, ticket: number, act: input.act }, 'one of many tickets failed');
    return { number, done: false, why: reasonOf(error, input.act), refund: null };
  }
}

/** @returns what goes back */
async function act(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: BulkInput,
): Promise<Paise | null> {
  switch (input.act) {
    case 'read':
      await markTicketRead(req, caller, number);
      return null;
    case 'unread':
      await markTicketUnread(req, caller, number);
      return null;
    case 'close':
      await moveAsCustomer(req, caller, number, { move: 'confirm', key: input.key });
      return null;
    case 'cancel': {
      const { reason, words, expected } = input;
      // An amount that nobody was shown is none that somebody agreed to.
      const expectedRefund = Object.hasOwn(expected, number) ? (expected[number] ?? -1) : -1;
      return (await cancelTicket(req, caller, number, { reason, words, expectedRefund })).refund;
    }
  }
}

function reasonOf(error: unknown, act: BulkAct): string {
  if (!(error instanceof DomainError)) return refusals().broken;
  const { problem } = (error.detail ?? {}) as { problem?: unknown };
  // Alone it would be told to reload its page, which is not where it stands here.
  if (problem === 'wrong_status' && act === 'close') return bulkWords().notSolved;
  if (problem === 'wrong_status' && act === 'cancel') return bulkWords().notCancellable;
  return error.userMessage;
}
