import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';
import { draftMaxBytes, draftProblem } from '../rules/draft-shape.ts';
import type { DraftSaved } from '../view.ts';

type Row = { revision: string; savedAt: string };
type Draft = { data: Record<string, unknown>; revision: number };

/**
 * Keeps a half-written booking over the one that the page has seen; revision 0 is "none yet".
 * Saving the same words again after a lost answer is answered as saved.
 * @throws DomainError `stale` when another tab or device has saved since, or the draft is gone; `too_large`
 */
export async function saveDraft(req: PayloadRequest, customerId: string, draft: Draft): Promise<DraftSaved> {
  if (draftProblem(draft.data)) {
    const limit = Math.floor(draftMaxBytes / 1024);
    throw new DomainError('too_large', `This is too much to keep as a draft: at most ${limit} KB.`);
  }
  const json = JSON.stringify(draft.data);
  const at = nowOf(req).toISOString();
  const row =
    draft.revision === 0
      ? await begin(req, customerId, json, at)
      : await goOn(req, { customerId, json, at, seen: draft.revision });
  const saved = row ?? (await savedBefore(req, customerId, { json, seen: draft.revision }));
  if (!saved) {
    throw new DomainError('stale', refusals().draftStale);
  }
  return { revision: Number(saved.revision), savedAt: new Date(saved.savedAt).toISOString() };
}

function begin(req: PayloadRequest, customerId: string, json: string, at: string): Promise<Row | null> {
  return queryOne<Row>(
    req,
    sql`insert into booking_drafts (id, customer_id, data, revision, created_at, updated_at)
        values (uuidv7(), ${customerId}::uuid, ${json}::jsonb, 1, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (customer_id) do nothing returning revision, updated_at as "savedAt"`,
  );
}

function goOn(
  req: PayloadRequest,
  { customerId, json, at, seen }: { customerId: string; json: string; at: string; seen: number },
): Promise<Row | null> {
  return queryOne<Row>(
    req,
    sql`update booking_drafts set data = ${json}::jsonb, revision = revision + 1, updated_at = ${at}::timestamptz
        where customer_id = ${customerId}::uuid and revision = ${seen} returning revision, updated_at as "savedAt"`,
  );
}

/** The row that this very save has written, when its answer did not reach the page. */
function savedBefore(
  req: PayloadRequest,
  customerId: string,
  { json, seen }: { json: string; seen: number },
): Promise<Row | null> {
  return queryOne<Row>(
    req,
    sql`select revision, updated_at as "savedAt" from booking_drafts
        where customer_id = ${customerId}::uuid and revision = ${seen + 1} and data = ${json}::jsonb`,
  );
}
