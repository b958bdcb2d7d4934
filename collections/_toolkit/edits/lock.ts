import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload';
import { isUuid } from '#kernel/ids.ts';
import { lockRow, query, sql } from '../database.ts';
import { globalRevision, notSent, tableOf } from './revision.ts';

type Args = { id?: unknown; data?: Record<string, unknown> };

/**
 * Two who save the same document at once come one after another: its row is locked before Payload reads it, because
 * Payload writes whole rows back. Whoever may not write is passed on to the access rule and locks nothing.
 */
export const lockEdited: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete') return args;
  const { id, data } = args as Args;
  const mayWrite = overrideAccess || (await collection.access[operation]({ req, id: id as string, data }));
  if (!mayWrite) return args;
  if (isUuid(id)) await lockRow(req, tableOf(collection.slug), id);
  return operation === 'update' ? ({ ...args, data: withRevision(data, overrideAccess) } as never) : args;
};

/** As `lockEdited`. A global that nobody has saved yet has no row to lock, and must not get two. */
export const lockEditedGlobal: GlobalBeforeOperationHook = async ({
  args,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update') return args;
  const { data } = args as Args;
  if (!overrideAccess && !(await global.access.update({ req, data }))) return args;
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`global ${global.slug}`}, 0))`);
  await globalRevision(req, global.slug);
  return { ...args, data: withRevision(data, overrideAccess) };
};

/**
 * Payload takes what was not sent from the row, where the revision is always the right one. The system by itself
 * does not edit what it saw before: without a revision it writes onto whatever is there.
 */
function withRevision(data: Args['data'], overrideAccess: boolean | undefined): Record<string, unknown> {
  const { revision, ...rest } = data ?? {};
  if (revision !== undefined && revision !== null && revision !== '') return { ...rest, revision };
  return overrideAccess ? rest : { ...rest, revision: notSent };
}
