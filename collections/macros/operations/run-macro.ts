import type { PayloadRequest } from 'payload';
import { fillIn, type Variables } from '#collections/canned-replies/rules/variables.ts';
import { variablesFor } from '#collections/canned-replies/views/variables.ts';
import { assign } from '#collections/tickets/operations/assign.ts';
import { changeUrgencyByStaff } from '#collections/tickets/operations/change-urgency.ts';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { moveAsStaff } from '#collections/tickets/operations/move-as-staff.ts';
import { replyAsStaff } from '#collections/tickets/operations/reply-as-staff.ts';
import { ensureFresh, StaleTicket } from '#collections/tickets/operations/stale-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { record } from '#toolkit/activity.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { type Macro, type MacroStep, stepsOf } from '../rules/steps.ts';
import { macroOf } from '../views/macros.ts';
import { macroWords } from '../words.ts';

/** `key`: made once per click and ticket. */
export type MacroRun = { macro: string; key: string; revision: number };

/**
 * Runs a macro on a ticket by the state of it that was seen: all of its steps, by the operations that the buttons use,
 * or none. A repeat of the same click changes nothing.
 * @returns the ticket's number
 * @throws StaleTicket when the ticket was changed meanwhile
 * @throws DomainError `not_found` for a macro that is not theirs; what a step refuses, with the name of the step
 */
export async function runMacro(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { macro: id, key, revision }: MacroRun,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    if (await wasRun(req, ticket.id, key)) return ticket.number;
    const macro = await macroOf(req, caller, id);
    ensureFresh(ticket, revision);
    const values = await variablesFor(req, caller, ticket.id);
    for (const step of stepsOf(macro))
      await doStep(req, caller, { step, macro, values, key, ticket: ticket.id });
    await record(req, {
      kind: 'ticket.macro_run',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: ticket.id,
      data: { key, macro: macro.title },
    });
    const change = { path: 'macro', label: macroWords().macro, before: null, after: macro.title };
    await audit(req, {
      action: 'ticket.macro_run',
      entity: 'tickets',
      document: ticket.id,
      title: ticket.number,
      changes: [change],
    });
    return ticket.number;
  });
}

async function wasRun(req: PayloadRequest, ticket: string, key: string): Promise<boolean> {
  const row = await queryOne(
    req,
    sql`select 1 from activities where ticket_id = ${ticket}::uuid and kind = 'ticket.macro_run' and data->>'key' = ${key} limit 1`,
  );
  return row !== null;
}

type Doing = { step: MacroStep; macro: Macro; values: Variables; key: string; ticket: string };

/** What is refused ends the whole transaction; it is only said of which step it was. */
async function doStep(req: PayloadRequest, caller: StaffCaller, doing: Doing): Promise<void> {
  try {
    await perform(req, caller, doing);
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof StaleTicket) throw error;
    const words = macroWords();
    throw new DomainError(error.code, words.refused(words.steps[doing.step], error.userMessage), {
      cause: error,
      detail: error.detail,
    });
  }
}

async function perform(req: PayloadRequest, caller: StaffCaller, doing: Doing): Promise<void> {
  const { step, macro, values, key, ticket } = doing;
  const body = (text: string | null) => (text ? plainToRichText(fillIn(text, values)) : undefined);
  // Each step goes on from what the one before it left; nobody else changes the ticket meanwhile.
  const { revision } = await lockTicket(req, ticket);
  const [reply, note] = [body(macro.reply), body(macro.note)];
  if (step === 'take') await assign(req, caller, ticket, { assignee: caller.id, revision });
  else if (step === 'urgency' && macro.urgency)
    await changeUrgencyByStaff(req, caller, ticket, { urgency: macro.urgency, revision });
  else if (step === 'note' && note) {
    const message = { key: `${key}:note`, body: note, attachments: [], internal: true };
    await replyAsStaff(req, caller, ticket, message);
  } else if (step === 'reply' && reply)
    await replyAsStaff(req, caller, ticket, { key, body: reply, attachments: [], internal: false });
  else if (step === 'move' && macro.move)
    await moveAsStaff(req, caller, ticket, {
      move: macro.move,
      revision,
      key,
      ...(reply ? { body: reply } : {}),
    });
}
