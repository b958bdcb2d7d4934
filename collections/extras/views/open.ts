import { sql } from '#toolkit/database.ts';
import { extraIsBeingConfirmed } from './confirming.ts';

/** SQL, for a ticket `t`, a JSON list of `OpenExtra`: what waits for an answer or for money, oldest first. */
export const openExtrasJson = sql`coalesce((
  select json_agg(json_build_object('id', x.id, 'status', x.status, 'total', x.total, 'confirming', x.status = 'approved' and ${extraIsBeingConfirmed})
    order by x.created_at, x.id)
  from extras x where x.ticket_id = t.id and x.status in ('proposed', 'approved')), '[]')`;
