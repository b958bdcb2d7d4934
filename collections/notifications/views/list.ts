import type { PayloadRequest } from 'payload';
import { extraIsBeingConfirmed } from '#collections/extras/views/confirming.ts';
import { isBeingConfirmed } from '#collections/payments/views/confirming.ts';
import { istDayRange } from '#collections/tickets/rules/day-range.ts';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { escapeLike } from '#collections/tickets/rules/search.ts';
import { addDays } from '#kernel/calendar.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { pageOf, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { NotificationCategory, NotificationListQuery } from '../contract.ts';
import { isUnread } from '../operations/count-unread.ts';
import { type NotificationData, sayNotification } from '../rules/words.ts';
import type { NotificationListView, NotificationView } from '../view.ts';

const pageSize = 30;
const recentDays = 7;

type Row = {
  id: string;
  category: NotificationCategory;
  kind: string;
  data: NotificationData;
  at: string;
  read: boolean;
  /** Of its ticket, now. */
  waitsForPayment: boolean;
  asks: boolean;
  status: TicketStatus | null;
};

/**
 * A page of the caller's own notifications, newest first, parted into the last seven days and older.
 * A page past the end is the last one. What is offered fits the present, however old the notification is.
 */
export async function listNotifications(
  req: PayloadRequest,
  caller: CustomerCaller,
  asked: NotificationListQuery,
): Promise<NotificationListView> {
  const shown = sql`n.customer_id = ${caller.id}::uuid and ${chosen(asked)}`;
  const counts = await queryOne<{ total: number; unread: number; archived: number }>(
    req,
    sql`select (select count(*)::int from notifications n where ${shown}) as total,
               (select count(*)::int from notifications where customer_id = ${caller.id}::uuid and ${isUnread}) as unread,
               (select count(*)::int from notifications where customer_id = ${caller.id}::uuid and archived_at is not null and deleted_at is null) as archived`,
  );
  const { total, unread, archived } = counts ?? { total: 0, unread: 0, archived: 0 };
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked.page, pages);
  // The page first: what is asked of its tickets would otherwise be prepared for all of them.
  const rows = await query<Row>(
    req,
    sql`select n.id, n.category, n.kind, n.data, n.at, n.read_at is not null as read, t.status,
               case when n.data->>'extra' is null then t.id is not null and t.status = 'awaiting_payment' and t.paid_at is null and not ${isBeingConfirmed}
                 else exists (select 1 from extras x where x.id = (n.data->>'extra')::uuid and x.status = 'approved' and not ${extraIsBeingConfirmed}) end as "waitsForPayment",
               n.kind = 'extra.proposed' and exists (select 1 from extras x where x.id = (n.data->>'extra')::uuid and x.status = 'proposed') as asks
        from (select * from notifications n where ${shown} order by n.at desc, n.id desc ${pageOf(page, pageSize)}) n
        left join tickets t on t.id = n.ticket_id and t.account_id = ${caller.account}::uuid
        order by n.at desc, n.id desc`,
  );
  const since = addDays(nowOf(req), -recentDays);
  const views = rows.map((row) => asView(row, caller));
  return {
    query: { ...asked, page },
    unread,
    archived,
    total,
    pages,
    recent: views.filter((view) => new Date(view.at) >= since),
    older: views.filter((view) => new Date(view.at) < since),
  };
}

/** The filters as SQL. Days are India's; every word that was typed must occur. */
function chosen({ place, category, unread, q, from, to }: NotificationListQuery) {
  const days = istDayRange(from, to);
  const parts = [
    sql`n.deleted_at is null`,
    place === 'archive' ? sql`n.archived_at is not null` : sql`n.archived_at is null`,
    ...(category ? [sql`n.category = ${category}`] : []),
    ...(unread ? [sql`n.read_at is null`] : []),
    ...(days.from ? [sql`n.at >= ${days.from.toISOString()}::timestamptz`] : []),
    ...(days.to ? [sql`n.at < ${days.to.toISOString()}::timestamptz`] : []),
    ...(q
      ? q
          .split(' ')
          .map((word) => sql`coalesce(n.search_text, n.data::text) ilike ${`%${escapeLike(word)}%`}`)
      : []),
  ];
  return sql.join(parts, sql` and `);
}

function asView(row: Row, { locale, profileComplete }: CustomerCaller): NotificationView {
  const { id, category, read, waitsForPayment, status, asks } = row;
  return {
    id,
    category,
    read,
    at: new Date(row.at).toISOString(),
    ...sayNotification(row.kind, row.data, { waitsForPayment, profileComplete, status, asks }, locale),
  };
}
