import { sql } from '#toolkit/database.ts';

/**
 * SQL, for a ticket `t`: money for it is with the gateway or with us and not booked yet, so nobody should pay again.
 * That is a payment which is held for a look, received but not booked, or authorised.
 */
export const moneyIsUnderWay = sql`exists (
  select 1 from payments p where p.ticket_id = t.id
    and (p.role = 'held' or p.status = 'authorized' or (p.role = 'attempt' and p.status = 'captured')))`;

/** SQL, for a ticket `t`: the same, or an attempt that began within the last quarter of an hour and has no end yet. */
export const isBeingConfirmed = sql`(${moneyIsUnderWay} or exists (
  select 1 from payments p where p.ticket_id = t.id and p.status = 'created' and p.attempted_at > now() - interval '15 minutes'))`;
