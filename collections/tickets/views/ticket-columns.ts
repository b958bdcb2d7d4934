import type { EventScope } from '#collections/activities/views/events.ts';
import { newestEventSql } from '#collections/activities/views/events.ts';
import type { DeviceView } from '#collections/devices/view.ts';
import { deviceJson } from '#collections/devices/views/devices.ts';
import type { Instant } from '#kernel/instant.ts';
import { paise } from '#kernel/paise.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { sql } from '#toolkit/database.ts';
import type { ReadState } from '../conversation-view.ts';
import type { Movable } from '../rules/moves.ts';
import { timelineKinds, timelineOf } from '../rules/timeline.ts';
import type { ModificationView, RatingView, TicketDetailsView, TimelineStep } from '../view.ts';
import { instant } from './card.ts';

/** What both sides see of a ticket beside its card, as the database gives it. */
export type TicketRow = {
  id: string;
  /** Read first: what is read later holds at least what led up to it. */
  cursor: string | null;
  revision: string;
  description: RichText;
  category: TicketDetailsView['category'];
  categoryOther: string | null;
  device: DeviceView | null;
  contact: TicketDetailsView['contact'];
  startedAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  cancelledAt: string | null;
  readState: ReadState;
  rating: RatingView | null;
  modifications: ModificationView[];
  events: { kind: string; at: string }[];
};

const stepKinds = sql.join(
  timelineKinds.map((kind) => sql`${kind}`),
  sql`, `,
);

/** Of a ticket `t`. @param scope whose history the cursor is of */
export const ticketColumns = (scope: EventScope) => sql`
  ${newestEventSql(scope)} as cursor, t.id, t.revision, t.description, t.category, t.category_other as "categoryOther", ${deviceJson} as device,
  json_build_object('name', t.contact_name, 'phone', t.contact_phone, 'email', t.contact_email, 'method', t.contact_method, 'time', t.contact_time) as contact,
  t.started_at as "startedAt", t.resolved_at as "resolvedAt", t.closed_at as "closedAt", t.cancelled_at as "cancelledAt",
  (select json_build_object('customer', max(r.up_to) filter (where r.side = 'customer'), 'staff', max(r.up_to) filter (where r.side = 'staff'))
   from ticket_reads r where r.ticket_id = t.id) as "readState",
  case when t.rated_at is not null then json_build_object('stars', t.rating, 'reason', t.rating_reason, 'words', t.rating_words, 'at', t.rated_at) end as rating,
  coalesce((select json_agg(json_build_object('id', w.id, 'what', w.what, 'why', coalesce(w.why, ''), 'status', w.status, 'askedAt', w.created_at,
      'answer', w.answer, 'priceDifference', w.price_difference, 'answeredAt', w.answered_at) order by w.created_at, w.id)
    from modification_requests w where w.ticket_id = t.id), '[]') as modifications,
  coalesce((select json_agg(json_build_object('kind', a.kind, 'at', a.at) order by a.at, a.id)
    from activities a where a.ticket_id = t.id and a.kind in (${stepKinds})), '[]') as events`;

/** What decides about a ticket's moves, from the database's row; instants in UTC. */
export function movableOf(row: TicketRow & Pick<Movable, 'status' | 'mergedInto'>): Movable {
  return {
    status: row.status,
    mergedInto: row.mergedInto ?? null,
    startedAt: row.startedAt && instant(row.startedAt),
    resolvedAt: row.resolvedAt && instant(row.resolvedAt),
    closedAt: row.closedAt && instant(row.closedAt),
  };
}

/** The parts that are the same for both sides. */
export function sharedParts(
  row: TicketRow & Pick<Movable, 'status'>,
  card: { createdAt: Instant; expectedAt: Instant | null },
): {
  category: TicketDetailsView['category'];
  categoryOther: string | null;
  device: DeviceView | null;
  contact: TicketDetailsView['contact'];
  readState: ReadState;
  rating: RatingView | null;
  modifications: ModificationView[];
  timeline: TimelineStep[];
  revision: number;
  cursor: string | null;
} {
  const { customer, staff } = row.readState;
  return {
    category: row.category,
    categoryOther: row.categoryOther,
    device: row.device,
    contact: row.contact,
    readState: { customer: customer && instant(customer), staff: staff && instant(staff) },
    rating: row.rating && { ...row.rating, stars: Number(row.rating.stars), at: instant(row.rating.at) },
    modifications: row.modifications.map((wish) => ({
      ...wish,
      askedAt: instant(wish.askedAt),
      answeredAt: wish.answeredAt && instant(wish.answeredAt),
      priceDifference: wish.priceDifference === null ? null : paise(Number(wish.priceDifference)),
    })),
    timeline: timelineOf({ status: row.status, ...card, events: row.events }),
    revision: Number(row.revision),
    cursor: row.cursor,
  };
}
