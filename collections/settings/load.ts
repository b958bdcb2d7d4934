import type { BasePayload, PayloadRequest } from 'payload';
import type { Setting } from '#collections/payload-types.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { complete } from './complete.ts';

type Known = { version: string; settings: Setting };

/** What each database's settings were when they were last put together. */
const known = new WeakMap<BasePayload, Known>();

/**
 * The business facts that staff keep, as they are now, read only: the same object is handed to everybody. Empty where
 * nobody has filled them in.
 *
 * Nearly every view asks for them and they change once a month: whether they did is asked each time, of the row's
 * version (https://www.postgresql.org/docs/18/ddl-system-columns.html), also inside a transaction that changes them.
 */
export async function loadSettings(req: PayloadRequest): Promise<Setting> {
  const row = await queryOne<{ version: string }>(
    req,
    sql`select xmin::text || ctid::text as version from settings limit 1`,
  );
  const version = row?.version ?? '';
  const kept = known.get(req.payload);
  if (kept?.version === version) return kept.settings;
  const settings = frozen(
    complete(await asSystem(req, 'business facts are shown and printed').findGlobal({ slug: 'settings' })),
  );
  known.set(req.payload, { version, settings });
  return settings;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
