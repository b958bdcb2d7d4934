import type { PayloadRequest } from 'payload';
import type { ErrorBody } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { answer, requestIdOf } from '#toolkit/responses.ts';
import type { DeskConflict } from '../desk-ticket-view.ts';
import { StaleTicket } from '../operations/stale-ticket.ts';
import { deskConflict } from '../views/desk-conflict.ts';

/** Runs a change of the desk; one that comes too late answers who was quicker, and how the ticket is now. */
export async function withConflict<T>(
  req: PayloadRequest,
  caller: StaffCaller,
  change: () => Promise<T>,
): Promise<T | Response> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof StaleTicket)) throw error;
    const requestId = requestIdOf(req);
    const { code, userMessage: message, status } = error;
    const conflict = await deskConflict(req, caller, error.ticket);
    const body: ErrorBody & { conflict: DeskConflict } = { error: { code, message, requestId }, conflict };
    return answer(body, requestId, { status });
  }
}
