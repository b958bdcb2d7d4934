import type { PayloadRequest } from 'payload';
import { ticketDetails } from '#collections/tickets/views/details.ts';
import type { ErrorBody } from '#kernel/errors.ts';
import { DomainError } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { answer, requestIdOf } from '#toolkit/responses.ts';
import type { ExtraView } from '../view.ts';

/** Runs an answer; one to a proposal that has changed meanwhile is told how it is now. */
export async function withNewest<T>(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
  run: () => Promise<T>,
): Promise<T | Response> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'stale') throw error;
    const requestId = requestIdOf(req);
    const { code, userMessage: message, status } = error;
    const body: ErrorBody & { extra: ExtraView | null } = {
      error: { code, message, requestId },
      extra: await newest(req, caller, id),
    };
    return answer(body, requestId, { status });
  }
}

async function newest(req: PayloadRequest, caller: CustomerCaller, id: string): Promise<ExtraView | null> {
  const row = await queryOne<{ number: string }>(
    req,
    sql`select t.number from extras x join tickets t on t.id = x.ticket_id where x.id = ${id}::uuid and x.account_id = ${caller.account}::uuid`,
  );
  const ticket = row && (await ticketDetails(req, caller, row.number));
  return ticket?.extras.find((extra) => extra.id === id) ?? null;
}
