import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';

/**
 * The versions a consent given now points at: the privacy notice that was on the screen, and the terms in force.
 * @throws DomainError `stale` when there is no such privacy notice or no terms: nobody agrees to words that do not exist
 */
export async function versionsForConsent(
  req: PayloadRequest,
  privacy: string,
): Promise<{ privacy: string; terms: string }> {
  const now = nowOf(req).toISOString();
  const found = await queryOne<{ privacy: string | null; terms: string | null }>(
    req,
    sql`select
          (select version from legal_notices where document = 'privacy' and version = ${privacy} and published_at <= ${now}::timestamptz) as privacy,
          (select version from legal_notices where document = 'terms' and published_at <= ${now}::timestamptz
             order by published_at desc, id desc limit 1) as terms`,
  );
  if (found?.privacy && found.terms) return { privacy: found.privacy, terms: found.terms };
  throw new DomainError('stale', refusals().noticeChanged);
}

/** The version of the privacy notice in force; null when none is published yet. */
export async function privacyVersion(req: PayloadRequest): Promise<string | null> {
  const row = await queryOne<{ version: string }>(
    req,
    sql`select version from legal_notices where document = 'privacy' and published_at <= ${nowOf(req).toISOString()}::timestamptz
        order by published_at desc, id desc limit 1`,
  );
  return row?.version ?? null;
}
