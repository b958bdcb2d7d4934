import type { PayloadRequest } from 'payload';
import { giveWay } from '#collections/attachments/operations/remove-orphans.ts';
import type { Sender } from '#collections/attachments/operations/sender.ts';
import { senderIds, sentBy, uploadedBy } from '#collections/attachments/operations/sender.ts';
import { attachmentWords } from '#collections/attachments/words.ts';
import { addDays } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { safeFileName } from '#kernel/hostile.ts';
import { inTransaction, lockRow, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { keptDays, mostWaiting } from '../rules/limits.ts';
import { uploadWords } from '../words.ts';

export type Announced = { name: string; claimedType: string | null; size: number; sha256: string | null };
type Begun = { id: string; received: number; expiresAt: string };

/**
 * Makes room for a file that will come in pieces. When the same person has begun to send the same bytes before, it is
 * that upload: after a reload she goes on where it stopped, and a repeat whose answer was lost begins no second one.
 * Where there is no room, a file that has been waiting for more than a day gives way.
 * @throws DomainError `conflict` with too many files on their way or waiting, `invalid` for the same hash with another size
 */
export async function beginUpload(
  req: PayloadRequest,
  caller: Sender,
  { name, claimedType, size, sha256 }: Announced,
): Promise<Begun> {
  const at = nowOf(req).toISOString();
  const expiresAt = addDays(nowOf(req), keptDays).toISOString();
  const filename = safeFileName(name);
  const { account, customer, staff } = senderIds(caller);
  const row = await inTransaction(req, async () => {
    // All beginnings of one person queue here, so that none can miss another.
    await lockRow(req, caller.collection, caller.id);
    const begun = await queryOne<{ id: string; received: string; size: string }>(
      req,
      sql`update uploads set filename = ${filename}, claimed_type = ${claimedType}, expires_at = ${expiresAt}::timestamptz, updated_at = ${at}::timestamptz
          where ${sentBy(caller)} and sha256 = ${sha256} returning id, received, size`,
    );
    if (begun && Number(begun.size) !== size) throw new DomainError('invalid', uploadWords().damaged);
    if (begun) return begun;
    await refuseTooMany(req, caller, at);
    return queryOne<{ id: string; received: string }>(
      req,
      sql`insert into uploads (id, filename, claimed_type, size, received, sha256, pieces, expires_at, account_id, customer_id, staff_id, created_at, updated_at)
          values (uuidv7(), ${filename}, ${claimedType}, ${size}::int, 0, ${sha256}, '[]'::jsonb, ${expiresAt}::timestamptz,
                  ${account}::uuid, ${customer}::uuid, ${staff}::uuid, ${at}::timestamptz, ${at}::timestamptz)
          returning id, received`,
    );
  });
  if (!row) throw new Error('the upload was not written');
  return { id: row.id, received: Number(row.received), expiresAt };
}

async function refuseTooMany(req: PayloadRequest, caller: Sender, at: string): Promise<void> {
  const row = await queryOne<{ waiting: number }>(
    req,
    sql`select (select count(*) from uploads where ${sentBy(caller)} and expires_at > ${at}::timestamptz)::int
             + (select count(*) from attachments
                where ${uploadedBy(caller)} and ticket_id is null and message_id is null)::int as waiting`,
  );
  if ((row?.waiting ?? 0) >= mostWaiting && !(await giveWay(req, caller)))
    throw new DomainError('conflict', attachmentWords().tooManyWaiting(mostWaiting));
}
