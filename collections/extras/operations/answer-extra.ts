import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { DomainError } from '#kernel/errors.ts';
import { canMove } from '#kernel/lifecycle.ts';
import { formatInr } from '#kernel/money.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AnswerExtraInput } from '../contract.ts';
import { extraBreakup } from '../rules/breakup.ts';
import { type ExtraStatus, extraMoves, mayAskForMore } from '../rules/states.ts';
import { extraWords } from '../words.ts';
import { type LockedExtra, lockExtra } from './locked-extra.ts';
import { recordExtra } from './write-down.ts';

/**
 * A customer approves or declines what staff ask for, as a whole and exactly as she was shown it. From her yes on it is owed,
 * and what she saw is kept with it. The same answer again is no second one.
 * @returns the ticket's number
 * @throws DomainError `not_found` for a stranger's, `stale` when it is another proposal by now, `illegal_move` when it is
 * over or nothing is worked on any more
 */
export async function answerExtra(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
  { approve, revision, total }: AnswerExtraInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const extra = await lockExtra(req, id, sql`x.account_id = ${caller.account}::uuid`);
    const { ticket } = extra;
    const verdict = approve ? 'approved' : 'declined';
    const isSame = extra.revision === revision && extra.total === total;
    const isDone = extra.status === verdict || (approve && extra.status === 'paid');
    if (isSame && isDone) return ticket.number;
    if (!canMove<ExtraStatus>(extraMoves, extra.status, verdict) || !mayAskForMore(ticket.status))
      throw new DomainError('illegal_move', extraWords().over);
    if (!isSame) {
      throw new DomainError('stale', extraWords().changed(formatInr(extra.total)), {
        detail: { seen: { revision, total }, now: { revision: extra.revision, total: extra.total } },
      });
    }
    const agreed = approve ? JSON.stringify(await shownTo(req, caller, extra)) : null;
    const now = nowOf(req).toISOString();
    await query(
      req,
      sql`update extras set status = ${verdict}, answered_by_id = ${caller.id}::uuid, answered_at = ${now}::timestamptz, agreed = ${agreed}::jsonb,
            updated_at = ${now}::timestamptz where id = ${extra.id}::uuid`,
    );
    const event = await recordExtra(req, approve ? 'extra.approved' : 'extra.declined', {
      ...{ id: extra.id, total, ticket },
      actor: { kind: 'customer', id: caller.id },
    });
    await enqueue(req, 'notice', { event: 'extra.answered', subject: event });
    return ticket.number;
  });
}

/** To the paisa what her page said: lines, total, taxes by her State. */
async function shownTo(req: PayloadRequest, caller: CustomerCaller, { lines, total, revision }: LockedExtra) {
  const { company } = await loadSettings(req);
  const billing = await loadBilling(req, caller.account);
  const { gstMode, stateCode: supplierStateCode } = company;
  return {
    revision,
    lines,
    total,
    breakup: extraBreakup({ lines, gstMode, supplierStateCode, buyer: billing }),
  };
}
