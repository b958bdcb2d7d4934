import { type Statement, sql } from '#toolkit/database.ts';

/**
 * SQL: money for something is with the gateway or with us and not booked yet, so nobody should pay again.
 * That is a payment which is held for a look, received but not booked, or authorised.
 * @param which SQL, for a payment `p`: whether it is for that
 */
export const isUnderWay = (which: Statement): Statement => sql`exists (
  select 1 from payments p where ${which}
    and (p.role = 'held' or p.status = 'authorized' or (p.role = 'attempt' and p.status = 'captured')))`;

/** SQL: the same, or an attempt that began within the last quarter of an hour and has no end yet. */
export const mayBeUnderWay = (which: Statement): Statement => sql`(${isUnderWay(which)} or exists (
  select 1 from payments p where ${which} and p.status = 'created' and p.attempted_at > now() - interval '15 minutes'))`;

const ofBooking = sql`p.ticket_id = t.id and p.extra_id is null`;

/** The same for the booked price of a ticket `t`. */
export const moneyIsUnderWay = isUnderWay(ofBooking);
export const isBeingConfirmed = mayBeUnderWay(ofBooking);
