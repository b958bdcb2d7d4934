import type { PayloadRequest } from 'payload';
import { inTransaction, type Statement, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { type EndState, handedOutMinutes } from '../rules/states.ts';
import { endSecrets } from './end-secrets.ts';

/**
 * Takes away what was sealed and has no more use: past its time, handed out without a word since, of a ticket that is
 * over or has another technician, or for somebody who does not work here any more. Safe to run twice at once.
 * @returns how many ended
 */
export async function endLeftovers(req: PayloadRequest): Promise<number> {
  const now = nowOf(req).toISOString();
  const ticketOf = sql`select 1 from tickets t where t.id = d.ticket_id`;
  const leftovers: [EndState, Statement][] = [
    ['ticket_over', sql`exists (${ticketOf} and t.status in ('closed', 'cancelled'))`],
    ['unconfirmed', sql`d.handed_out_at <= ${now}::timestamptz - make_interval(mins => ${handedOutMinutes})`],
    ['expired', sql`d.expires_at <= ${now}::timestamptz`],
    ['reassigned', sql`exists (${ticketOf} and t.assignee_id is distinct from d.staff_id)`],
    ['key_lost', sql`exists (select 1 from staff s where s.id = d.staff_id and not s.active)`],
  ];
  let ended = 0;
  for (const [state, which] of leftovers)
    ended += await inTransaction(req, () => endSecrets(req, which, state));
  return ended;
}
