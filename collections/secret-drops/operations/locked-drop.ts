import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Sealed } from '#kernel/sealing.ts';
import { queryOne, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { handedOutMinutes, type SecretState } from '../rules/states.ts';
import { secretWords } from '../words.ts';

export type LockedDrop = {
  id: string;
  key: string;
  state: SecretState;
  sealed: Sealed | null;
  opening: string | null;
  /** Its time is over, whether or not it has been taken away by now. */
  late: boolean;
  ticket: LockedTicket;
};

/**
 * Locks a secret and its ticket, the ticket first as everybody does.
 * @param whose SQL, for a drop `d`: which of them exist for the caller
 * @throws DomainError `not_found`
 */
export async function lockDrop(req: PayloadRequest, id: string, whose: Statement): Promise<LockedDrop> {
  const found = isUuid(id)
    ? await queryOne<{ ticket: string }>(
        req,
        sql`select d.ticket_id as ticket from secret_drops d where d.id = ${id}::uuid and ${whose}`,
      )
    : null;
  if (!found) throw notFound(secretWords().what);
  const ticket = await lockTicket(req, found.ticket);
  const now = nowOf(req).toISOString();
  const drop = await queryOne<Omit<LockedDrop, 'ticket'>>(
    req,
    sql`select d.id, d.key_id as key, d.state, d.sealed, d.opening,
          d.expires_at <= ${now}::timestamptz
            or coalesce(d.handed_out_at <= ${now}::timestamptz - make_interval(mins => ${handedOutMinutes}), false) as late
        from secret_drops d where d.id = ${id}::uuid for no key update`,
  );
  if (!drop) throw notFound(secretWords().what);
  return { ...drop, ticket };
}
