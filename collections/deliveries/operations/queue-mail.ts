import type { PayloadRequest } from 'payload';
import type { Locale } from '#kernel/messages.ts';
import { query, sql } from '#toolkit/database.ts';
import { requestIdKey } from '#toolkit/jobs.ts';

/** A mail to one recipient: `template` and `props` are those of `emails/`. */
export type QueuedMail = {
  /** What makes this mail the same mail: a repeat under the same key sends nothing. */
  key: string;
  recipient: string;
  customer?: string | null;
  template: string;
  props: Record<string, unknown>;
  /** For an address that belongs to no customer yet; a customer's own language counts before it. */
  locale?: Locale;
};

/**
 * The one statement that writes a delivery and its job, so that there is never one without the other.
 * @param requestId the request that caused it, so that its log lines are found together
 */
export function mailStatement(mail: QueuedMail, requestId: string | null = null) {
  return sql`with delivery as (
      insert into deliveries (id, key, channel, recipient, customer_id, template, props, status, attempts, created_at, updated_at)
      values (uuidv7(), ${mail.key}, 'email', ${mail.recipient}, ${mail.customer ?? null}::uuid, ${mail.template},
              ${JSON.stringify({ ...mail.props, locale: mail.locale })}::jsonb, 'waiting', 0, now(), now())
      on conflict (key) do nothing returning id
    )
    select graphile_worker.add_job('deliver', payload := json_build_object('delivery', id, ${requestIdKey}::text, ${requestId}::text), max_attempts := 12) from delivery`;
}

/** Queues a mail in the request's transaction, or in one of its own when there is none. */
export async function queueMail(req: PayloadRequest, mail: QueuedMail): Promise<void> {
  await query(req, mailStatement(mail, req.headers?.get('x-request-id') ?? null));
}
