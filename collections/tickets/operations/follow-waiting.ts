import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { completeDeskRule } from '#collections/settings/desk-rule.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { addDays, formatDateTime } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { record } from '#toolkit/activity.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { reopenDays } from '../rules/moves.ts';
import type { WaitingRule, WaitingStep } from '../rules/waiting.ts';
import { waitingStep } from '../rules/waiting.ts';
import { ticketWords } from '../words.ts';
import { applyMove } from './apply-move.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';
import { writeMessage } from './write-message.ts';

type Clock = { times: OpeningTimes; rule: WaitingRule };

/**
 * Reminds customers whose answer we wait for, and closes tickets that nobody answered, each in a transaction of its own.
 * Running twice, or twice at once, reminds and closes once; an answer that came before counts. One that fails is noted
 * and keeps no other back.
 */
export async function followWaiting(req: PayloadRequest): Promise<{ reminded: number; closed: number }> {
  const settings = await loadSettings(req);
  const rule = completeDeskRule(settings.desk);
  const clock = { times: openingTimes(settings), rule };
  const now = nowOf(req).toISOString();
  // Opening days are never shorter than days.
  const due = await query<{ id: string }>(
    req,
    sql`select t.id from tickets t where t.status = 'waiting_for_customer'
          and t.waiting_since <= ${now}::timestamptz - make_interval(days => ${rule.firstReminderDays}::int)
          and case t.reminders when 0 then true
            when 1 then t.waiting_since <= ${now}::timestamptz - make_interval(days => ${rule.secondReminderDays}::int)
            else t.closes_at <= ${now}::timestamptz end
        order by t.waiting_since, t.id`,
  );
  const done = { reminded: 0, closed: 0 };
  for (const { id } of due) {
    try {
      const step = await inTransaction(req, () => follow(req, id, clock));
      if (step) done[step.do === 'close' ? 'closed' : 'reminded'] += 1;
    } catch (error) {
      req.payload.logger.error({ err: error, ticket: id }, 'a ticket that waits could not be followed');
    }
  }
  return done;
}

async function follow(req: PayloadRequest, id: string, { times, rule }: Clock): Promise<WaitingStep | null> {
  const ticket = await lockTicket(req, id);
  // She may have answered before the lock.
  if (ticket.status !== 'waiting_for_customer' || ticket.waitingSince === null) return null;
  const { waitingSince, reminders, closesAt } = ticket;
  const waiting = {
    since: new Date(waitingSince),
    reminders,
    closesAt: closesAt === null ? null : new Date(closesAt),
  };
  const step = waitingStep(times, rule, waiting, nowOf(req));
  if (step?.do === 'remind') await remind(req, ticket, step);
  if (step?.do === 'close') await close(req, ticket);
  return step;
}

async function remind(
  req: PayloadRequest,
  ticket: LockedTicket,
  { reminder, closesAt }: Extract<WaitingStep, { do: 'remind' }>,
): Promise<void> {
  const at = closesAt.toISOString();
  await query(
    req,
    sql`update tickets set reminders = ${reminder}, closes_at = ${at}::timestamptz where id = ${ticket.id}::uuid`,
  );
  const event = await record(req, {
    kind: 'ticket.reminded',
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: 'system' },
    ticket: ticket.id,
    // The database keeps each once per waiting.
    data: { since: ticket.waitingSince, reminder, closesAt: at },
  });
  await enqueue(req, 'notice', { event: 'ticket.reminded', subject: event });
}

async function close(req: PayloadRequest, ticket: LockedTicket): Promise<void> {
  const customer = await queryOne<{ locale: Locale | null }>(
    req,
    sql`select locale from customers where id = ${ticket.customer}::uuid`,
  );
  const locale = customer?.locale ?? 'en';
  const until = formatDateTime(addDays(nowOf(req), reopenDays), { locale });
  const { id } = await writeMessage(req, ticket, {
    author: { kind: 'system', id: null },
    key: randomUUID(),
    body: plainToRichText(ticketWords(locale).closedUnanswered(until)),
    internal: false,
  });
  const event = await applyMove(req, ticket, 'close_unanswered', { actor: { kind: 'system' }, said: id });
  await enqueue(req, 'notice', { event: 'ticket.closed_unanswered', subject: event });
}
