import type { PayloadRequest } from 'payload';
import { auditTicket } from '#collections/tickets/operations/audit-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, sql } from '#toolkit/database.ts';
import type { ConfirmSecretInput } from '../contract.ts';
import type { SecretEnd } from '../view.ts';
import { secretWords } from '../words.ts';
import { endSecrets } from './end-secrets.ts';
import { lockDrop } from './locked-drop.ts';

/**
 * The window that a secret was handed to says that it has been read, or that it did not open. Only then is it gone.
 * @throws DomainError `illegal_move` when it was not handed out to this window
 */
export async function confirmSecret(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string,
  { opening, readable }: ConfirmSecretInput,
): Promise<SecretEnd> {
  return inTransaction(req, async () => {
    const drop = await lockDrop(req, id, sql`d.staff_id = ${caller.id}::uuid`);
    const end = readable ? 'opened' : 'unreadable';
    if (drop.opening !== opening) throw new DomainError('illegal_move', secretWords().over);
    if (drop.state !== 'handed_out') return { state: drop.state };
    await endSecrets(req, sql`d.id = ${drop.id}::uuid`, end);
    await auditTicket(req, drop.ticket, readable ? 'ticket.secret_opened' : 'ticket.secret_unreadable');
    return { state: end };
  });
}
