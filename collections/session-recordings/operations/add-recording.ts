import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { loadConsent } from '#collections/session-consents/operations/load-consent.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { auditTicket } from '#collections/tickets/operations/audit-ticket.ts';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { discard } from '#collections/uploads/operations/discard.ts';
import { type Upload, uploadOf } from '#collections/uploads/operations/find-upload.ts';
import { uploadWords } from '#collections/uploads/words.ts';
import { addDays } from '#kernel/calendar.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { record } from '#toolkit/activity.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { recordingDeskWords } from '../rules/desk-words.ts';
import { recordingKeyOf, recordingName } from '../rules/recording.ts';
import { type Copied, copyUpload } from './copy-upload.ts';

/**
 * Makes a recording of a session out of a video that has arrived whole, with the id of the upload. Only while a consent
 * stands in which the customer permitted it; it is deleted after the days that the settings say. A repeat, also one at
 * the same moment, answers the same.
 * @returns the ticket's id
 * @throws DomainError `not_found`; `illegal_move` without permission; `conflict` when bytes are missing; what `copyUpload` throws
 */
export async function addRecording(
  req: PayloadRequest,
  caller: StaffCaller,
  { upload: id, ticket: idOrNumber }: { upload: string; ticket: string },
): Promise<string> {
  const before = await keptRecording(req, caller, id);
  if (before) return before.ticket;
  const upload = await uploadOf(req, caller, id);
  if (upload && upload.received < upload.size) throw new DomainError('conflict', uploadWords().notWhole);
  const key = recordingKeyOf(upload?.id ?? id, randomUUID());
  try {
    if (!upload) throw notFound(uploadWords().what);
    // Asked before hundreds of megabytes are copied, and again under the lock.
    await inTransaction(req, async () => permission(req, (await lockTicket(req, idOrNumber)).id));
    const copied = await copyUpload(req, upload, key);
    const kept = await inTransaction(req, () => keep(req, caller, { upload, idOrNumber, copied }));
    if (kept.key !== key) await portsOf(req).files.remove(key);
    await discard(req, upload.id);
    return kept.ticket;
  } catch (error) {
    // Somebody may have ended it at the same moment, and cleared up.
    const meanwhile = await keptRecording(req, caller, id);
    if (upload && meanwhile?.key !== key) await portsOf(req).files.remove(key);
    if (meanwhile) return meanwhile.ticket;
    throw error;
  }
}

type Kept = { ticket: string; key: string | null };
type Keeping = { upload: Upload; idOrNumber: string; copied: Copied };

async function keep(
  req: PayloadRequest,
  caller: StaffCaller,
  { upload, idOrNumber, copied }: Keeping,
): Promise<Kept> {
  const ticket = await lockTicket(req, idOrNumber);
  const before = await keptRecording(req, caller, upload.id);
  if (before) return before;
  if (!(await uploadOf(req, caller, upload.id, 'lock'))) throw notFound(uploadWords().what);
  const consent = await permission(req, ticket.id);
  const { sessions } = await loadSettings(req);
  const now = nowOf(req);
  const at = now.toISOString();
  const filename = recordingName(upload.filename, copied.type);
  await query(
    req,
    sql`insert into session_recordings (id, filename, mime_type, size, sha256, storage_key, ticket_id, account_id, customer_id, staff_id, consent_id, deletes_at, created_at, updated_at)
        values (${upload.id}::uuid, ${filename}, ${copied.type}, ${upload.size}::int, ${copied.sha256}, ${copied.key}, ${ticket.id}::uuid, ${ticket.account}::uuid,
          ${ticket.customer}::uuid, ${caller.id}::uuid, ${consent}::uuid, ${addDays(now, sessions.recordingDays).toISOString()}::timestamptz, ${at}::timestamptz, ${at}::timestamptz)`,
  );
  const event = await record(req, {
    kind: 'recording.added',
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: 'staff', id: caller.id },
    ticket: ticket.id,
    data: { recording: upload.id },
  });
  await auditTicket(req, ticket, 'ticket.recording_added');
  await enqueue(req, 'notice', { event: 'recording.added', subject: event });
  return { ticket: ticket.id, key: copied.key };
}

/**
 * @returns the id of the consent in which a recording is permitted
 * @throws DomainError `illegal_move`
 */
async function permission(req: PayloadRequest, ticket: string): Promise<string> {
  const last = (await loadConsent(req, ticket))?.last;
  if (last?.act === 'given' && last.recording) return last.id;
  throw new DomainError('illegal_move', recordingDeskWords().notPermitted);
}

async function keptRecording(
  req: PayloadRequest,
  { id: staff }: StaffCaller,
  id: string,
): Promise<Kept | null> {
  if (!isUuid(id)) return null;
  return queryOne<Kept>(
    req,
    sql`select ticket_id as ticket, storage_key as key from session_recordings
        where id = ${id}::uuid and staff_id = ${staff}::uuid`,
  );
}
