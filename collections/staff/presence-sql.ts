import { sql } from '#toolkit/database.ts';

/** SQL, for a member `s` of the staff: works here and is not away at that instant (ISO 8601). Open ends are open. */
export const isPresent = (now: string) =>
  sql`(s.active and not ((s.away_from is not null or s.away_until is not null)
    and coalesce(s.away_from, '-infinity') <= ${now}::timestamptz and coalesce(s.away_until, 'infinity') > ${now}::timestamptz))`;
