import { openExtrasJson } from '#collections/extras/views/open.ts';
import { isBeingConfirmed } from '#collections/payments/views/confirming.ts';
import type { RefundJson } from '#collections/refunds/views/refund-columns.ts';
import { refundsJson, toRefundView } from '#collections/refunds/views/refund-columns.ts';
import { secretFactsJson } from '#collections/secret-drops/views/secrets.ts';
import { consentStateSql } from '#collections/session-consents/views/consent.ts';
import { paise } from '#kernel/paise.ts';
import { sql } from '#toolkit/database.ts';
import type { TicketCard } from '../card-view.ts';
import { continuedIn } from '../merge-sql.ts';
import { type Acted, actionsOf } from '../rules/actions.ts';
import { waitsOf } from '../rules/waits.ts';

export type CardRow = Omit<
  TicketCard,
  'price' | 'createdAt' | 'paidAt' | 'expectedAt' | 'stars' | 'refunds' | 'actions' | 'waits'
> & {
  stars: string | null;
  refunds: RefundJson[];
  price: string;
  createdAt: string;
  paidAt: string | null;
  expectedAt: string | null;
  /** What decides about actions beside what a card shows. */
  acted: Pick<
    Acted,
    'startedAt' | 'resolvedAt' | 'closedAt' | 'rated' | 'asked' | 'consent' | 'extras' | 'secrets'
  >;
};

/** Of `tickets t`. Each is looked up for its row: joined, a page was at times put together from whole tables. */
export const cardColumns = sql`t.number, t.kind, t.tier_name as "tierName", t.status, t.subject, t.urgency, t.created_at as "createdAt",
  t.price, t.paid_at as "paidAt", (t.paid_at is null and ${isBeingConfirmed}) as confirming, t.expected_at as "expectedAt",
  (select st.name from staff st where st.id = t.assignee_id) as technician,
  (select i.number from invoices i where i.ticket_id = t.id and i.extra_id is null) as "invoiceNumber",
  exists (select 1 from ticket_messages u where u.ticket_id = t.id and u.author_kind = 'staff' and not u.internal and u.created_at >
    coalesce((select max(r.up_to) from ticket_reads r where r.ticket_id = t.id and r.side = 'customer'), '-infinity')) as unread, t.rating as stars,
  case when t.cancelled_by is not null then json_build_object('at', t.cancelled_at, 'by', t.cancelled_by, 'reason', t.cancel_reason, 'words', t.cancel_words) end as cancelled,
  ${continuedIn} as "mergedInto", ${refundsJson(sql`r.ticket_id = t.id and rp.extra_id is null`)} as refunds,
  json_build_object('startedAt', t.started_at, 'resolvedAt', t.resolved_at, 'closedAt', t.closed_at, 'rated', t.rated_at is not null,
    'asked', exists (select 1 from modification_requests w where w.ticket_id = t.id and w.status = 'open'),
    'consent', ${consentStateSql}, 'extras', ${openExtrasJson}, 'secrets', ${secretFactsJson}) as acted`;

/** A ticket as its customer's lists show it, with what she can do and what waits for her at `now`. */
export function toCard(row: CardRow, now: Date): TicketCard {
  const { kind, status, confirming, invoiceNumber, mergedInto } = row;
  const price = paise(Number(row.price));
  const acted = {
    ...row.acted,
    extras: row.acted.extras.map((extra) => ({ ...extra, total: paise(Number(extra.total)) })),
    ...{ kind, status, confirming, mergedInto, price },
    paid: row.paidAt !== null,
    invoiced: invoiceNumber !== null,
  };
  return {
    number: row.number,
    kind,
    tierName: row.tierName,
    status,
    subject: row.subject,
    urgency: row.urgency,
    createdAt: instant(row.createdAt),
    price,
    paidAt: row.paidAt && instant(row.paidAt),
    confirming,
    expectedAt: row.expectedAt && instant(row.expectedAt),
    technician: row.technician,
    invoiceNumber,
    unread: row.unread,
    stars: row.stars === null ? null : Number(row.stars),
    cancelled: row.cancelled && { ...row.cancelled, at: instant(row.cancelled.at) },
    mergedInto,
    refunds: row.refunds.map(toRefundView),
    actions: actionsOf(acted, now),
    waits: waitsOf(acted, now),
  };
}

/** ISO 8601 from PostgreSQL's rendering of a timestamptz. */
export function instant(value: string | Date): string {
  return new Date(value).toISOString();
}
