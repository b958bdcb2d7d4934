import type { PayloadRequest } from 'payload';
import { StaleTicket } from '#collections/tickets/operations/stale-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { refusals } from '#toolkit/words.ts';
import type { RunOnManyInput } from '../contract.ts';
import type { MacroOutcome, MacroRunView } from '../view.ts';
import { macroOf } from '../views/macros.ts';
import { macroWords } from '../words.ts';
import { runMacro } from './run-macro.ts';

/**
 * Runs a macro on many tickets, each in a transaction of its own: what is refused for one keeps no other from it. A
 * repeat of the whole answers the same and changes nothing more.
 * @throws DomainError `not_found` for a macro that is not theirs
 */
export async function runOnMany(
  req: PayloadRequest,
  caller: StaffCaller,
  macro: string,
  { key, tickets }: RunOnManyInput,
): Promise<MacroRunView> {
  await macroOf(req, caller, macro);
  const outcomes: MacroOutcome[] = [];
  const once = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  for (const { id, revision } of once.values()) {
    try {
      const number = await runMacro(req, caller, id, { macro, key: `${key}:${id}`, revision });
      outcomes.push({ id, number, done: true, why: null });
    } catch (error) {
      if (!(error instanceof DomainError))
        req.payload.logger.error({ err: error, ticket: id }, 'macro failed');
      outcomes.push({ id, number: await numberOf(req, id), done: false, why: reasonOf(error) });
    }
  }
  return { outcomes };
}

function reasonOf(error: unknown): string {
  if (error instanceof StaleTicket) return macroWords().changedMeanwhile;
  return error instanceof DomainError ? error.userMessage : refusals().broken;
}

async function numberOf(req: PayloadRequest, id: string): Promise<string> {
  const [row] = await query<{ number: string }>(req, sql`select number from tickets where id = ${id}::uuid`);
  return row?.number ?? '';
}
