import type { PayloadRequest } from 'payload';
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

/** What a colleague, or a customer on the telephone, compares. */
export async function keyOf(req: PayloadRequest, staff: string): Promise<KeyView> {
  const key = isUuid(staff)
    ? await queryOne<NonNullable<KeyView['key']>>(
        req,
        sql`select fingerprint, created_at as since from staff_keys where staff_id = ${staff}::uuid and retired_at is null`,
      )
    : null;
  return { key: key && { ...key, since: new Date(key.since).toISOString() } };
}
