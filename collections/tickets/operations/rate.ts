import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RateInput } from '../contract.ts';
import { mayRate } from '../rules/actions.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockOwnTicket } from './locked-ticket.ts';

/**
 * A customer rates what was done, once. The same again is no second rating.
 * @throws DomainError `illegal_move` before it is done, `conflict` for another rating than the one that was given
 */
export async function rate(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: RateInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    if (ticket.rated) return ensureSame(req, ticket, input);
    if (!mayRate(ticket)) throw new DomainError('illegal_move', ticketWords().ratedTooEarly);
    const now = nowOf(req);
    await query(
      req,
      sql`update tickets set rating = ${input.stars}, rating_reason = ${input.reason ?? null}, rating_words = ${input.words || null},
            rated_at = ${now.toISOString()}::timestamptz, revision = revision + 1, updated_at = ${now.toISOString()}::timestamptz
          where id = ${ticket.id}::uuid`,
    );
    await record(req, {
      kind: 'ticket.rated',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'customer', id: caller.id },
      ticket: ticket.id,
      data: { stars: input.stars },
    });
  });
}

async function ensureSame(req: PayloadRequest, ticket: LockedTicket, input: RateInput): Promise<void> {
  const given = await queryOne<{ same: boolean }>(
    req,
    sql`select rating = ${input.stars}::numeric and rating_reason::text is not distinct from ${input.reason ?? null}::text
          and rating_words is not distinct from ${input.words || null}::text as same
        from tickets where id = ${ticket.id}::uuid`,
  );
  if (!given?.same) throw new DomainError('conflict', ticketWords().ratedAlready);
}
