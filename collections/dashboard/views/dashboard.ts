import type { PayloadRequest } from 'payload';
import { recentActivities } from '#collections/activities/views/recent.ts';
import { supportOf } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { ticketGroups } from '#collections/tickets/rules/lifecycle.ts';
import { type CardRow, cardColumns, instant, toCard } from '#collections/tickets/views/card.ts';
import { sum } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { firstName } from '#kernel/people.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { pgArray, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DashboardView, WaitingItem } from '../view.ts';
import { waitingTickets } from './waiting.ts';

type Facts = {
  open: string;
  sessions: { count: number; minutes: number | null; last: string | null };
  before: { at: string; device: string } | null;
  remote: { from: number; to: number; promise: string } | null;
};

/** The first page after log-in: what waits for the customer, how things stand, where to go. */
export async function dashboard(req: PayloadRequest, caller: CustomerCaller): Promise<DashboardView> {
  const active = pgArray(ticketGroups.active);
  const facts = await queryOne<Facts>(
    req,
    sql`select (select count(*) from tickets where account_id = ${caller.account}::uuid and status = any(${active}::enum_tickets_status[])) as open,
          (select json_build_object('count', count(*), 'minutes', round(avg(extract(epoch from resolved_at - paid_at)) / 60), 'last', max(coalesce(resolved_at, started_at)))
            from tickets where account_id = ${caller.account}::uuid and kind = 'remote' and (started_at is not null or resolved_at is not null)) as sessions,
          (select json_build_object('at', at, 'device', data->>'device') from activities
            where customer_id = ${caller.id}::uuid and kind = 'account.logged_in' and at < ${caller.session.createdAt}::timestamptz
            order by at desc limit 1) as before,
          (select json_build_object('from', min(t.price), 'to', max(t.price), 'promise', max(s.promise)) from services s join services_tiers t on t._parent_id = s.id
            where s.kind = 'remote' and s.booking = 'online' and s.active having count(*) > 0) as remote`,
  );
  const tickets = await query<CardRow>(
    req,
    sql`select ${cardColumns} from tickets t where t.account_id = ${caller.account}::uuid and t.status = any(${active}::enum_tickets_status[])
        order by t.created_at desc, t.id desc limit 5`,
  );
  const waiting = await waitingTickets(req, caller);
  const before = facts?.before ?? null;
  return {
    firstName: firstName(caller.name),
    lastLogIn: before && { at: instant(before.at), device: before.device },
    waiting: [...profileItem(caller), ...waiting],
    stats: {
      openTickets: Number(facts?.open ?? 0),
      pendingPayments: sum(waiting.map(({ amount }) => amount ?? paise(0))),
      activeSince: instant(caller.createdAt),
    },
    tickets: tickets.map((row) => toCard(row, nowOf(req))),
    activities: await recentActivities(req, caller, 5),
    sessions: sessionsOf(facts),
    remote: facts?.remote
      ? {
          from: paise(Number(facts.remote.from)),
          to: paise(Number(facts.remote.to)),
          promise: facts.remote.promise,
          openNow: supportOf(await loadSettings(req), nowOf(req)).openNow,
        }
      : null,
  };
}

function sessionsOf(facts: Facts | null): DashboardView['sessions'] {
  if (!facts?.sessions.last) return null;
  const { count, minutes, last } = facts.sessions;
  return { count, averageMinutes: minutes, lastAt: instant(last) };
}

function profileItem(caller: CustomerCaller): WaitingItem[] {
  return caller.profileComplete ? [] : [{ kind: 'complete_profile' }];
}
