import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import { queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { ExtraLine } from '../rules/prices.ts';
import type { ExtraStatus } from '../rules/states.ts';
import { extraWords } from '../words.ts';

export type LockedExtra = {
  id: string;
  status: ExtraStatus;
  revision: number;
  lines: ExtraLine[];
  total: Paise;
  ticket: LockedTicket;
};

/**
 * Locks an extra and its ticket, the ticket first as everybody does.
 * @param whose SQL, for an extra `x`: which of them exist for the caller
 * @throws DomainError `not_found`
 */
export async function lockExtra(
  req: PayloadRequest,
  id: string,
  whose: Statement = sql`true`,
): Promise<LockedExtra> {
  const found = isUuid(id)
    ? await queryOne<{ ticket: string }>(
        req,
        sql`select x.ticket_id as ticket from extras x where x.id = ${id}::uuid and ${whose}`,
      )
    : null;
  if (!found) throw notFound(extraWords().what);
  const ticket = await lockTicket(req, found.ticket);
  const row = await queryOne<
    Omit<LockedExtra, 'ticket' | 'revision' | 'total'> & { revision: string; total: string }
  >(
    req,
    sql`select x.id, x.status, x.revision, x.lines, x.total from extras x where x.id = ${id}::uuid for no key update`,
  );
  if (!row) throw notFound(extraWords().what);
  return { ...row, revision: Number(row.revision), total: paise(Number(row.total)), ticket };
}
