import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { KeyView, OwnKeyView } from '../view.ts';

/** The caller's own key with its locked half. */
export async function ownKey(req: PayloadRequest, caller: StaffCaller): Promise<OwnKeyView> {
  const key = await queryOne<NonNullable<OwnKeyView['key']>>(
    req,
    sql`select id, public_key as "publicKey", fingerprint, locked, created_at as since from staff_keys
        where staff_id = ${caller.id}::uuid and retired_at is null`,
  );
  return { key: key && { ...key, since: new Date(key.since).toISOString() } };
}

/**
 * What a colleague, or a customer on the telephone, compares; null for somebody who has none yet.
 * @throws DomainError `not_found` where there is nobody
 */
export async function keyOf(req: PayloadRequest, staff: string): Promise<KeyView> {
  const person = isUuid(staff)
    ? await queryOne<{ fingerprint: string | null; since: string | null }>(
        req,
        sql`select k.fingerprint, k.created_at as since from staff s left join staff_keys k on k.staff_id = s.id and k.retired_at is null
            where s.id = ${staff}::uuid`,
      )
    : null;
  if (!person) throw notFound('This person');
  const { fingerprint, since } = person;
  return { key: fingerprint && since ? { fingerprint, since: new Date(since).toISOString() } : null };
}
