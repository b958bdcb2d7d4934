import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { fingerprintOf, isPublicKey } from '#kernel/sealing.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { NewKeyInput } from '../contract.ts';
import { secretWords } from '../words.ts';
import { endSecrets } from './end-secrets.ts';

/**
 * Keeps the key that somebody of the staff has made in the browser. The one before is retired: its private half goes,
 * and what still waits for it is void, because nobody can open it. A repeat of the same changes nothing.
 * @throws DomainError `invalid` for what is no key, `conflict` for one that is known already
 */
export async function makeKey(req: PayloadRequest, caller: StaffCaller, input: NewKeyInput): Promise<void> {
  const { id, publicKey, locked } = input;
  if (!(await isPublicKey(publicKey))) throw new DomainError('invalid', secretWords().noKey);
  const fingerprint = await fingerprintOf(publicKey);
  await inTransaction(req, async () => {
    await lockRow(req, 'staff', caller.id);
    const known = await queryOne<{ same: boolean }>(
      req,
      sql`select id = ${id}::uuid and public_key = ${publicKey} and staff_id = ${caller.id}::uuid as same
          from staff_keys where id = ${id}::uuid or public_key = ${publicKey} limit 1`,
    );
    if (known?.same) return;
    if (known) throw new DomainError('conflict', secretWords().noKey);
    const now = nowOf(req).toISOString();
    const before = await queryOne<{ id: string; fingerprint: string }>(
      req,
      sql`update staff_keys set retired_at = ${now}::timestamptz, locked = null, updated_at = ${now}::timestamptz
          where staff_id = ${caller.id}::uuid and retired_at is null returning id, fingerprint`,
    );
    if (before) await endSecrets(req, sql`d.key_id = ${before.id}::uuid`, 'key_lost');
    await query(
      req,
      sql`insert into staff_keys (id, staff_id, public_key, fingerprint, locked, created_at, updated_at)
          values (${id}::uuid, ${caller.id}::uuid, ${publicKey}, ${fingerprint}, ${JSON.stringify(locked)}::jsonb, ${now}::timestamptz, ${now}::timestamptz)`,
    );
    await audit(req, {
      action: 'staff.key_made',
      entity: 'staff',
      document: caller.id,
      title: caller.name,
      changes: [
        { path: 'fingerprint', label: 'Key', before: before?.fingerprint ?? null, after: fingerprint },
      ],
    });
  });
}
