import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AddDeviceInput, DeviceContent } from '../contract.ts';
import { deviceLimit } from '../contract.ts';
import { deviceWords } from '../words.ts';

/**
 * Adds a device to the caller's account. A repeat under the same key answers the first one.
 * @throws DomainError `conflict` for a name that is taken, or with too many
 */
export async function addDevice(
  req: PayloadRequest,
  caller: CustomerCaller,
  { key, ...content }: AddDeviceInput,
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    await lockRow(req, 'accounts', caller.account);
    const known = await queryOne<{ id: string }>(
      req,
      sql`select id from devices where key = ${key} and account_id = ${caller.account}::uuid`,
    );
    if (known) return known;
    if (await ofThisName(req, caller, content.name)) throw nameTaken();
    return write(req, caller, content, key);
  });
}

/**
 * The device of this name, which is added when there is none: what a booking names. Runs in the booking's transaction.
 * @throws DomainError `conflict` with too many
 */
export async function deviceNamed(
  req: PayloadRequest,
  caller: CustomerCaller,
  content: DeviceContent,
): Promise<string> {
  await lockRow(req, 'accounts', caller.account);
  const known = await ofThisName(req, caller, content.name);
  return (known ?? (await write(req, caller, content, null))).id;
}

/**
 * A device of the caller's account that a booking names by its id.
 * @throws DomainError `invalid` for one that is not there any more, and for a stranger's
 */
export async function deviceChosen(req: PayloadRequest, caller: CustomerCaller, id: string): Promise<string> {
  const known = await queryOne<{ id: string }>(
    req,
    sql`select id from devices where id = ${id}::uuid and account_id = ${caller.account}::uuid and removed_at is null`,
  );
  if (known) return known.id;
  const words = deviceWords();
  throw new DomainError('invalid', words.gone, { fields: { deviceId: words.gone } });
}

/** Two devices that an account has cannot have one name, however it is written. */
export function nameTaken(): DomainError {
  const words = deviceWords();
  return new DomainError('conflict', words.taken, { fields: { name: words.taken } });
}

/** The device of the caller's account by its name, capitals or not; null when there is none, or it was removed. */
export function ofThisName(
  req: PayloadRequest,
  caller: CustomerCaller,
  name: string,
): Promise<{ id: string } | null> {
  return queryOne<{ id: string }>(
    req,
    sql`select id from devices where account_id = ${caller.account}::uuid and lower(name) = lower(${name}) and removed_at is null`,
  );
}

async function write(
  req: PayloadRequest,
  caller: CustomerCaller,
  { name, kind, system }: DeviceContent,
  key: string | null,
): Promise<{ id: string }> {
  const kept = await queryOne<{ count: string }>(
    req,
    sql`select count(*) as count from devices where account_id = ${caller.account}::uuid and removed_at is null`,
  );
  if (Number(kept?.count ?? 0) >= deviceLimit)
    throw new DomainError('conflict', deviceWords().tooMany(deviceLimit));
  const now = nowOf(req).toISOString();
  const made = await queryOne<{ id: string }>(
    req,
    sql`insert into devices (id, account_id, name, kind, system, key, created_at, updated_at)
        values (uuidv7(), ${caller.account}::uuid, ${name}, ${kind}::enum_devices_kind, ${system || null}, ${key}, ${now}::timestamptz, ${now}::timestamptz)
        returning id`,
  );
  if (!made) throw new Error('the device was not written');
  return made;
}
