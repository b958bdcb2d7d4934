import type { PayloadRequest } from 'payload';
import { attachToTicket } from '#collections/attachments/operations/attach.ts';
import { needConsent } from '#collections/session-consents/operations/need-consent.ts';
import { runningSession, writeReceipt } from '#collections/session-receipts/operations/write-receipt.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import type { DeskMoveInput } from '../contract.ts';
import { applyMove, ensureMove, isDone } from './apply-move.ts';
import { assignTo } from './assign.ts';
import { auditTicket, textKept } from './audit-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { needWords } from './need-words.ts';
import { ensureFresh } from './stale-ticket.ts';
import type { Author } from './write-message.ts';
import { writeMessage } from './write-message.ts';

const noticeOf = {
  ask: 'ticket.waiting',
  resolve: 'ticket.resolved',
  reopen: 'ticket.reopened',
} as const;

/**
 * Staff start, ask, resolve or take a ticket up again, by the state of it that they saw. Who starts one that nobody
 * has takes it. A repeat of the same click changes nothing.
 * @throws StaleTicket when it was changed meanwhile
 * @throws DomainError `illegal_move` where the table refuses it, or work on a remote session would begin without consent
 */
export async function moveAsStaff(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { move, revision, key, body, attachments = [] }: DeskMoveInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    if (await isDone(req, ticket, { key, move, body })) return;
    ensureFresh(ticket, revision);
    ensureMove(req, ticket, move, 'staff');
    if (move === 'start') await needConsent(req, ticket);
    needWords(move, body);
    const author: Author = { kind: 'staff', id: caller.id };
    if (move === 'start' && ticket.assignee === null)
      await assignTo(req, ticket, caller, { by: { kind: 'staff', id: caller.id } });
    const written = body && (await writeMessage(req, ticket, { author, key, body, internal: false }));
    if (written) {
      const file = { by: caller, account: ticket.account, ticket: ticket.id, message: written.id };
      await attachToTicket(req, { ids: attachments, ...file });
    }
    const before = ticket.status;
    const session = move === 'resolve' ? await runningSession(req, ticket) : null;
    const event = await applyMove(req, ticket, move, { actor: author, said: written?.id, key });
    if (session && written) await writeReceipt(req, ticket, session, { event, said: written.id, by: caller });
    await auditTicket(req, ticket, 'ticket.moved', {
      status: { before, after: ticket.status },
      ...(body ? { message: { before: null, after: textKept(body) } } : {}),
    });
    if (move !== 'start') await enqueue(req, 'notice', { event: noticeOf[move], subject: event });
    else if (written) await enqueue(req, 'notice', { event: 'message.from_staff', subject: written.event });
  });
}
