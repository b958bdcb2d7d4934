import type { Payload } from 'payload';
import { databaseOf } from '#toolkit/database.ts';
import type { Ports } from '#toolkit/ports.ts';

/**
 * A word that changes with whatever a page without a viewer is made of: what staff wrote, by the database's own count,
 * and the clock, to the minute in which we open or close and to the instant at which a legal notice comes into force.
 * Whoever hears the same word twice would have been told the same in between.
 * @throws Error when the database does not answer
 */
export async function publicVersion(payload: Payload): Promise<string> {
  const now = (payload.config.custom.ports as Ports).clock.now();
  const { rows } = await databaseOf(payload).pool.query<{ version: string; notices: string }>({
    name: 'public_version',
    text: `select version, (select count(*) from legal_notices where published_at <= $1::timestamptz) as notices from public_version`,
    values: [now.toISOString()],
  });
  const [row] = rows;
  if (!row) throw new Error('what everybody may read has no version');
  return `${row.version}.${row.notices}.${Math.floor(now.getTime() / 60_000)}`;
}
