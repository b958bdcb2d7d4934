import type { PayloadRequest } from 'payload';
import { completeDeskRule, type DeskRule } from '#collections/settings/desk-rule.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { isPresent } from '#collections/staff/presence-sql.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { businessMinutesBetween, openAt } from '#kernel/business-hours.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TakenBack } from './assign.ts';
import { assignTo } from './assign.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockTicket } from './locked-ticket.ts';

type Desk = { times: OpeningTimes; rule: Pick<DeskRule, 'inTurn' | 'takeBackMinutes'> };
type Done = { handedOut: number; takenBack: number };

/**
 * Gives open tickets that nobody has to the technicians in turn, and takes back what was not answered in time or belongs
 * to somebody who is away, if the settings say so. While we are closed nothing moves: who is there tomorrow is not known
 * yet. Each ticket is a transaction of its own; running twice, or twice at once, gives each away once. A ticket never
 * comes a second time in its round to somebody who had it already; when nobody is left it waits in the queue of all.
 * @param most tickets in one run: the next comes within a minute
 * @returns how many got somebody, and how many were taken back
 */
export async function handOutTickets(req: PayloadRequest, most = 100): Promise<Done> {
  const settings = await loadSettings(req);
  const desk = { times: openingTimes(settings), rule: completeDeskRule(settings.desk) };
  const { inTurn, takeBackMinutes } = desk.rule;
  const done: Done = { handedOut: 0, takenBack: 0 };
  if ((!inTurn && takeBackMinutes === 0) || !openAt(desk.times, nowOf(req))) return done;
  for (const id of await candidates(req, desk, most)) {
    try {
      const change = await inTransaction(req, () => look(req, id, desk));
      if (change?.taken) done.takenBack += 1;
      if (change?.given) done.handedOut += 1;
    } catch (error) {
      req.payload.logger.error({ err: error, ticket: id }, 'a ticket could not be handed out');
    }
  }
  return done;
}

/** SQL: a member `s` of the staff can get ticket `t` in turn: is there, takes tickets, and has not had it in its round. */
const mayHave = (now: string) =>
  sql`(${isPresent(now)} and s.in_turn and s.id is distinct from t.assignee_id
    and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value = 'technician')
    and not exists (select 1 from activities a where a.ticket_id = t.id and a.kind in ('ticket.assigned', 'ticket.unassigned')
      and a.data->>'from' = s.id::text and a.at >= coalesce(t.clock_started_at, '-infinity')))`;

/**
 * Open tickets without an owner, and unanswered ones whose owner has had them for long or is away; the most urgent first.
 * What nobody else could have is left out, so that it keeps no other back.
 */
async function candidates(req: PayloadRequest, { rule }: Desk, most: number): Promise<string[]> {
  const now = nowOf(req).toISOString();
  const hasNext = sql`exists (select 1 from staff s where ${mayHave(now)})`;
  // Minutes on the clock are never fewer than opening minutes.
  const rows = await query<{ id: string }>(
    req,
    sql`select t.id from tickets t
        where t.status = 'open' and (t.assignee_id is null or t.first_answered_at is null)
          and case when t.assignee_id is null then ${rule.inTurn}::boolean and ${hasNext}
            else ${rule.takeBackMinutes}::int > 0 and (exists (select 1 from staff s where s.id = t.assignee_id and not ${isPresent(now)})
              or (t.assigned_at <= ${now}::timestamptz - make_interval(mins => ${rule.takeBackMinutes}::int) and ${hasNext})) end
        order by t.assignee_id is not null, array_position(array['urgent', 'high', 'normal', 'low'], t.urgency::text), t.clock_started_at, t.id
        limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

async function look(
  req: PayloadRequest,
  id: string,
  desk: Desk,
): Promise<{ taken: boolean; given: boolean } | null> {
  const ticket = await lockTicket(req, id);
  // Somebody may have taken or answered it before the lock.
  if (ticket.status !== 'open') return null;
  if (ticket.assignee === null && !desk.rule.inTurn) return null;
  const takenBack = ticket.assignee === null ? null : await reason(req, ticket, desk);
  if (ticket.assignee !== null && takenBack === null) return null;
  const next = await nextInTurn(req, ticket);
  // Nobody is better than somebody who is away; of those who are there, the one who has it keeps it while it has no other.
  if (next === null && (ticket.assignee === null || takenBack === 'unanswered')) return null;
  await assignTo(req, ticket, next, { by: { kind: 'system' }, takenBack });
  return { taken: takenBack !== null, given: next !== null };
}

async function reason(
  req: PayloadRequest,
  ticket: LockedTicket,
  { times, rule }: Desk,
): Promise<TakenBack | null> {
  if (rule.takeBackMinutes === 0 || ticket.firstAnsweredAt !== null) return null;
  const now = nowOf(req);
  const row = await queryOne<{ present: boolean; since: string | null }>(
    req,
    sql`select ${isPresent(now.toISOString())} as present, t.assigned_at as since
        from tickets t join staff s on s.id = t.assignee_id where t.id = ${ticket.id}::uuid`,
  );
  if (!row) return null;
  if (!row.present) return 'away';
  if (row.since === null) return null;
  const had = businessMinutesBetween({ times, from: new Date(row.since), to: now });
  return had >= rule.takeBackMinutes ? 'unanswered' : null;
}

/** Who has waited longest for a ticket of those who are there and have not had this one in its round. One looks at a time. */
async function nextInTurn(
  req: PayloadRequest,
  ticket: LockedTicket,
): Promise<{ id: string; name: string } | null> {
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended('hand-out', 0))`);
  const now = nowOf(req).toISOString();
  return queryOne<{ id: string; name: string }>(
    req,
    sql`update staff set last_handed_at = ${now}::timestamptz where id = (
          select s.id from staff s join tickets t on t.id = ${ticket.id}::uuid where ${mayHave(now)}
          order by s.last_handed_at nulls first, s.id limit 1)
        returning id, name`,
  );
}
