import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { ChangeExtraInput } from '../contract.ts';
import { extraDeskWords } from '../desk-words.ts';
import { lockExtra } from './locked-extra.ts';
import { ensureMayAsk, priceProposal } from './price-proposal.ts';
import { auditExtra, recordExtra } from './write-down.ts';

/**
 * Puts another proposal in the place of one that is not answered yet. The customer is told anew, and a yes to what it was
 * before is none to this one. The same change again is no second one.
 * @returns the ticket's id
 * @throws DomainError `illegal_move` once it is answered, `stale` when somebody else changed it meanwhile
 */
export async function changeExtra(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string,
  input: ChangeExtraInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const extra = await lockExtra(req, id);
    const { ticket } = extra;
    ensureMayAsk(caller, ticket);
    if (extra.status !== 'proposed') throw new DomainError('illegal_move', extraDeskWords().answered);
    const priced = await priceProposal(req, ticket, input);
    const isRepeat = extra.revision === input.revision + 1 && isDeepStrictEqual(extra.lines, priced.lines);
    if (isRepeat) return ticket.id;
    if (extra.revision !== input.revision) throw new DomainError('stale', extraDeskWords().changed);
    const now = nowOf(req).toISOString();
    await query(
      req,
      sql`update extras set lines = ${JSON.stringify(priced.lines)}::jsonb, total = ${priced.total}, revision = revision + 1, proposed_by_id = ${caller.id}::uuid,
            proposed_at = ${now}::timestamptz, updated_at = ${now}::timestamptz where id = ${extra.id}::uuid`,
    );
    await auditExtra(req, { action: 'extra.changed', id: extra.id, ticket, before: extra, after: priced });
    const event = await recordExtra(req, 'extra.changed', {
      ...{ id: extra.id, total: priced.total, ticket },
      actor: { kind: 'staff', id: caller.id },
    });
    await enqueue(req, 'notice', { event: 'extra.proposed', subject: event });
    return ticket.id;
  });
}
