import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { extraDeskWords } from '../desk-words.ts';
import { extraMoneyIsUnderWay } from '../views/confirming.ts';
import { endExtras } from './end-extras.ts';
import { type LockedExtra, lockExtra } from './locked-extra.ts';
import { isTheirs } from './price-proposal.ts';
import { auditExtra } from './write-down.ts';

/**
 * Takes a proposal back, or lets go what a customer has agreed to and not paid: that is money, and so for accounts or an
 * admin. The customer is told. A payment that arrives after it goes back by itself. Twice is once.
 * @returns the ticket's id
 * @throws DomainError `illegal_move` when it is not theirs, is over, or a payment is under way
 */
export async function withdrawExtra(req: PayloadRequest, caller: StaffCaller, id: string): Promise<string> {
  return inTransaction(req, async () => {
    const extra = await lockExtra(req, id);
    const { status, ticket } = extra;
    if (status === 'withdrawn') return ticket.id;
    await ensureMayWithdraw(req, caller, extra);
    const events = await endExtras(req, sql`x.id = ${extra.id}::uuid`);
    await auditExtra(req, { action: 'extra.withdrawn', id: extra.id, ticket, before: extra, after: null });
    for (const event of events) await enqueue(req, 'notice', { event: 'extra.withdrawn', subject: event });
    return ticket.id;
  });
}

async function ensureMayWithdraw(
  req: PayloadRequest,
  caller: StaffCaller,
  { id, status, ticket }: LockedExtra,
): Promise<void> {
  const words = extraDeskWords();
  if (status === 'paid') throw new DomainError('illegal_move', words.isPaid);
  if (status === 'declined') throw new DomainError('illegal_move', words.answered);
  if (status === 'proposed') {
    if (!isTheirs(caller, ticket.assignee)) throw new DomainError('illegal_move', words.notYours);
    return;
  }
  if (!caller.roles.includes('accounts') && !caller.roles.includes('admin'))
    throw new DomainError('illegal_move', words.notMoney);
  const row = await queryOne<{ underWay: boolean }>(
    req,
    sql`select ${extraMoneyIsUnderWay} as "underWay" from extras x where x.id = ${id}::uuid`,
  );
  if (row?.underWay) throw new DomainError('illegal_move', words.underWay);
}
