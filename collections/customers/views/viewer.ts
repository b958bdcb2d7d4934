import type { PayloadRequest } from 'payload';
import { isUnread } from '#collections/notifications/operations/count-unread.ts';
import type { StatusLevel } from '#collections/settings/system-status.ts';
import { systemStatusOf } from '#collections/settings/system-status.ts';
import { ticketGroups } from '#collections/tickets/rules/lifecycle.ts';
import { firstName } from '#kernel/people.ts';
import { staffOnlyKinds } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { customerOf } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { Viewer } from '../view.ts';

type Counts = {
  unread: number;
  openTickets: number;
  lastLoginAt: Date | string | null;
  level: StatusLevel | null;
  cursor: string | null;
};

/** The person behind the request as every page's frame needs her; null for visitors. One SQL statement. */
export async function viewerOf(req: PayloadRequest): Promise<Viewer | null> {
  const caller = customerOf(req);
  if (!caller) return null;
  const active = sql.join(
    ticketGroups.active.map((status) => sql`${status}`),
    sql`, `,
  );
  const hidden = sql.join(
    staffOnlyKinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const counts = await queryOne<Counts>(
    req,
    sql`select
          (select count(*)::int from notifications where customer_id = ${caller.id}::uuid and ${isUnread}) as unread,
          (select count(*)::int from tickets where account_id = ${caller.account}::uuid and status in (${active})) as "openTickets",
          (select max(at) from activities where customer_id = ${caller.id}::uuid and kind = 'account.logged_in'
             and at < ${caller.session.createdAt}::timestamptz) as "lastLoginAt",
          (select level from system_status limit 1) as level,
          (select id from activities where account_id = ${caller.account}::uuid and kind not in (${hidden}) order by id desc limit 1) as cursor`,
  );
  if (!counts) throw new Error('the viewer was not counted');
  return asViewer(caller, counts);
}

function asViewer(caller: CustomerCaller, counts: Counts): Viewer {
  const { name, email, locale, theme, session } = caller;
  return {
    name,
    firstName: firstName(name),
    email,
    unread: counts.unread,
    openTickets: counts.openTickets,
    locale,
    theme,
    status: systemStatusOf(counts.level),
    lastLoginAt: counts.lastLoginAt === null ? null : new Date(counts.lastLoginAt).toISOString(),
    session: { idleExpiresAt: session.idleExpiresAt, absoluteExpiresAt: session.absoluteExpiresAt },
    cursor: counts.cursor,
  };
}
