import type { PayloadRequest } from 'payload';
import { auditTicket } from '#collections/tickets/operations/audit-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { FetchedSecret } from '../view.ts';
import { secretWords } from '../words.ts';
import { lockDrop } from './locked-drop.ts';

/**
 * Hands a secret out, still sealed, to the technician for whom it was sealed: once. The window that it was handed to
 * may repeat its question, because an answer can be lost on the way. For everybody else it does not exist, admins too.
 * @throws DomainError `conflict` for another window, `illegal_move` when it is over
 */
export async function fetchSecret(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string,
  opening: string,
): Promise<FetchedSecret> {
  return inTransaction(req, async () => {
    const { ticket, key, state, sealed, ...drop } = await lockDrop(
      req,
      id,
      sql`d.staff_id = ${caller.id}::uuid`,
    );
    if (drop.late || sealed === null) throw new DomainError('illegal_move', secretWords().over);
    if (state === 'handed_out') {
      if (drop.opening !== opening) throw new DomainError('conflict', secretWords().openedElsewhere);
      return { ticket: ticket.number, key, sealed };
    }
    const now = nowOf(req).toISOString();
    await query(
      req,
      sql`update secret_drops set state = 'handed_out', handed_out_at = ${now}::timestamptz, opening = ${opening}, updated_at = ${now}::timestamptz
          where id = ${drop.id}::uuid`,
    );
    await auditTicket(req, ticket, 'ticket.secret_fetched');
    return { ticket: ticket.number, key, sealed };
  });
}
