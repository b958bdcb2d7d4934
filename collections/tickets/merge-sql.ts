import { sql } from '#toolkit/database.ts';

/**
 * SQL, for a ticket `t`: the number of the ticket that it goes on in, or null. Where that one was merged, too, the end of
 * the chain; the database keeps chains from closing.
 */
export const continuedIn = sql`case when t.merged_into_id is not null then (
  with recursive way as (
    select m.number, m.merged_into_id from tickets m where m.id = t.merged_into_id
    union all select m.number, m.merged_into_id from way join tickets m on m.id = way.merged_into_id
  ) select way.number from way where way.merged_into_id is null) end`;
