import type { PayloadRequest } from 'payload';
import { query, sql } from './database.ts';
import { nowOf } from './ports-of.ts';

export type ActivityKind =
  | 'account.registered'
  | 'account.verified'
  | 'account.logged_in'
  | 'account.password_reset'
  | 'account.profile_completed'
  | 'ticket.created'
  | 'ticket.paid'
  | 'ticket.assigned'
  | 'ticket.unassigned'
  | 'ticket.session_started'
  | 'ticket.waiting'
  | 'ticket.reminded'
  | 'ticket.resumed'
  | 'ticket.resolved'
  | 'ticket.reopened'
  | 'ticket.closed'
  | 'ticket.merged'
  | 'ticket.macro_run'
  | 'ticket.rated'
  | 'ticket.sla_breached'
  | 'ticket.caller_doubted'
  | 'ticket.updated'
  | 'ticket.modification_requested'
  | 'ticket.modification_answered'
  | 'extra.proposed'
  | 'extra.changed'
  | 'extra.approved'
  | 'extra.declined'
  | 'extra.withdrawn'
  | 'extra.paid'
  | 'secret.left'
  | 'secret.opened'
  | 'secret.removed'
  | 'secret.lost'
  | 'consent.asked'
  | 'consent.given'
  | 'consent.withdrawn'
  | 'recording.added'
  | 'recording.deleted'
  | 'message.posted'
  | 'message.edited'
  | 'note.posted'
  | 'note.edited'
  | 'payment.failed'
  | 'payment.captured'
  | 'payment.duplicate'
  | 'payment.held'
  | 'payment.late'
  | 'ticket.cancelled'
  | 'refund.requested'
  | 'refund.processed'
  | 'refund.failed'
  | 'credit_note.issued'
  | 'invoice.issued';

/** What happens among staff: no customer ever hears of it. */
export const staffOnlyKinds: readonly ActivityKind[] = [
  'note.posted',
  'note.edited',
  'ticket.sla_breached',
  'ticket.macro_run',
];

/** What the desk never hears of, because it may be about whoever listens there. Admins get a mail. */
export const notForDeskKinds: readonly ActivityKind[] = ['ticket.caller_doubted'];

export type Activity = {
  kind: ActivityKind;
  account: string;
  customer?: string | null;
  actor: { kind: 'customer' | 'staff' | 'system'; id?: string | null };
  ticket?: string | null;
  payment?: string | null;
  invoice?: string | null;
  data?: Record<string, string | number | boolean | null>;
  at?: Date;
};

/**
 * Appends to the history of an account and tells open pages of it, both in the request's transaction:
 * nobody hears of a change that was rolled back.
 * @returns its id
 */
export async function record(req: PayloadRequest, activity: Activity): Promise<string> {
  const at = (activity.at ?? nowOf(req)).toISOString();
  const rows = await query<{ id: string }>(
    req,
    sql`insert into activities (id, kind, account_id, customer_id, actor_kind, actor_id, ticket_id, payment_id, invoice_id, data, at, created_at, updated_at)
        values (uuidv7(), ${activity.kind}, ${activity.account}::uuid, ${activity.customer ?? null}::uuid, ${activity.actor.kind},
                ${activity.actor.id ?? null}, ${activity.ticket ?? null}::uuid, ${activity.payment ?? null}::uuid,
                ${activity.invoice ?? null}::uuid, ${JSON.stringify(activity.data ?? {})}::jsonb, ${at}::timestamptz, now(), now())
        returning id`,
  );
  const id = rows[0]?.id;
  if (!id) throw new Error(`the activity ${activity.kind} was not written`);
  const notice = {
    id,
    kind: activity.kind,
    account: activity.account,
    ticket: activity.ticket ?? null,
    message: activity.data?.message ?? null,
  };
  await query(req, sql`select pg_notify('portal_activity', ${JSON.stringify(notice)})`);
  return id;
}
