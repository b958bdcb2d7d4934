import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeviceContent } from '../contract.ts';
import { deviceWords } from '../words.ts';
import { nameTaken, ofThisName } from './add-device.ts';

/** @throws DomainError `not_found`, also for a stranger's; `conflict` when another of the account has that name */
export async function changeDevice(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
  { name, kind, system }: DeviceContent,
): Promise<void> {
  await inTransaction(req, async () => {
    await lockRow(req, 'accounts', caller.account);
    const other = await ofThisName(req, caller, name);
    if (other && other.id !== own(id)) throw nameTaken();
    const changed = await queryOne(
      req,
      sql`update devices set name = ${name}, kind = ${kind}::enum_devices_kind, system = ${system || null}, updated_at = ${nowOf(req).toISOString()}::timestamptz
          where id = ${own(id)}::uuid and account_id = ${caller.account}::uuid and removed_at is null returning id`,
    );
    if (!changed) throw notFound(deviceWords().what);
  });
}

/**
 * Takes a device from the list; tickets about it go on saying so.
 * @throws DomainError `not_found`, also for a stranger's and one that is gone already
 */
export async function removeDevice(req: PayloadRequest, caller: CustomerCaller, id: string): Promise<void> {
  const now = nowOf(req).toISOString();
  const gone = await queryOne(
    req,
    sql`update devices set removed_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
        where id = ${own(id)}::uuid and account_id = ${caller.account}::uuid and removed_at is null returning id`,
  );
  if (!gone) throw notFound(deviceWords().what);
}

function own(id: string): string {
  if (!isUuid(id)) throw notFound(deviceWords().what);
  return id;
}
