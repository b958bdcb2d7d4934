import type { CollectionBeforeValidateHook, GlobalBeforeValidateHook } from 'payload';
import { globalRevision, lockedRevision } from './revision.ts';
import { staleEdit } from './stale-edit.ts';

type Revised = { id?: string; revision?: number | null };

/**
 * Refuses an edit of a state that is not the stored one any more, and one that does not say which it is of. Asked of
 * each document by itself, with its row locked, so that none slips through when several are written at once.
 * @throws DomainError `stale`, telling who changed what meanwhile
 */
export const refuseStale: CollectionBeforeValidateHook<Revised & { id: string }> = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || !originalDoc) return data;
  const { slug } = collection;
  const stored = await lockedRevision(req, slug, originalDoc.id);
  const sent = Number(data.revision ?? 0);
  const isFresh = sent === stored && Number(originalDoc.revision ?? 0) === stored;
  if (!isFresh) throw await staleEdit(req, { entity: slug, document: originalDoc.id, sent });
  return data;
};

/** As `refuseStale`, for a global. */
export const refuseStaleGlobal: GlobalBeforeValidateHook = async ({ data, global, req }) => {
  const sent = Number((data as Revised).revision ?? 0);
  if (sent !== (await globalRevision(req, global.slug)))
    throw await staleEdit(req, { entity: global.slug, document: null, sent });
  return data;
};
