import type { PayloadRequest } from 'payload';
import type { ExtrasRule } from '#collections/settings/extras-rule.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { extraDeskWords } from '../desk-words.ts';
import type { ExtraLine, RecordedLine } from '../rules/prices.ts';
import { pricedLines, totalOf } from '../rules/prices.ts';
import { mayAskForMore } from '../rules/states.ts';

/** Whose it is to ask the customer for more: who has the ticket, or an admin. */
export function isTheirs(caller: StaffCaller, assignee: string | null): boolean {
  return caller.roles.includes('admin') || (caller.roles.includes('technician') && assignee === caller.id);
}

/** @throws DomainError `illegal_move` when it is not theirs, or the ticket is not worked on */
export function ensureMayAsk(caller: StaffCaller, ticket: LockedTicket): void {
  const words = extraDeskWords();
  if (!isTheirs(caller, ticket.assignee)) throw new DomainError('illegal_move', words.notYours);
  if (!mayAskForMore(ticket.status)) throw new DomainError('illegal_move', words.notNow);
}

/** The least that the gateway takes, one rupee (Razorpay, orders API). */
const least = 100;

/**
 * What was recorded, with the prices of the settings as they are now. From a total on, the amount has to be confirmed; more
 * than the ceiling is not asked for.
 * @throws DomainError `invalid`, with the field `confirmed` where a second look is enough
 */
export async function priceProposal(
  req: PayloadRequest,
  ticket: LockedTicket,
  recorded: { lines: readonly RecordedLine[]; confirmed?: number | undefined },
): Promise<{ lines: ExtraLine[]; total: Paise }> {
  const { extras: rule } = await loadSettings(req);
  const lines = pricedLines(recorded.lines, { ...rule, sac: await sacOf(req, ticket) });
  const total = totalOf(lines);
  ensureAmount(total, { rule, confirmed: recorded.confirmed, field: 'lines' });
  return { lines, total };
}

type Asked = {
  rule: Pick<ExtrasRule, 'askTwiceFrom' | 'most'>;
  /** The total that somebody has looked at once more. */
  confirmed: number | undefined;
  /** Where the form says that it is too little or too much. */
  field: string;
};

/** @throws DomainError `invalid`, with the field `confirmed` where a second look is enough */
export function ensureAmount(total: Paise, { rule, confirmed, field }: Asked): void {
  const words = extraDeskWords();
  const refusal = (where: string, problem: string) =>
    new DomainError('invalid', problem, { fields: { [where]: problem }, detail: { total } });
  if (total < least) throw refusal(field, words.tooLittle);
  if (total > rule.most) throw refusal(field, words.tooMuch(formatInr(paise(rule.most))));
  if (total >= rule.askTwiceFrom && confirmed !== total)
    throw refusal('confirmed', words.sure(formatInr(total)));
}

/** The code under which the ticket's own service is invoiced. */
export async function sacOf(req: PayloadRequest, ticket: LockedTicket): Promise<string> {
  const row = await queryOne<{ sac: string }>(
    req,
    sql`select coalesce(tier.sac, '998313') as sac from tickets t
        left join services_tiers tier on tier._parent_id = t.service_id and tier.key = t.tier_key where t.id = ${ticket.id}::uuid`,
  );
  return row?.sac ?? '998313';
}
