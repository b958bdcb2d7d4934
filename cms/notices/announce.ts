import type { PayloadRequest } from 'payload';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import { sayNotification } from '#collections/notifications/rules/words.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { signal } from '#toolkit/signal.ts';
import type { Entry } from './notice.ts';
import { noticeOf } from './table.ts';

/**
 * Writes what an event means for people: entries, deliveries and their jobs, in one transaction. The unique key of
 * each row decides that it exists once; doing it again adds nothing.
 */
export async function announce(req: PayloadRequest, event: string, subject: string): Promise<void> {
  const notice = noticeOf(event);
  await inTransaction(req, async () => {
    const facts = await notice.load(req, subject);
    if (facts === null) return;
    const { entries, mails, follow, again } = notice.tell(facts);
    for (const entry of entries) await write(req, `${event}:${subject}:${entry.customer}`, entry);
    for (const { person, about = subject, ...mail } of mails)
      await queueMail(req, { key: `${event}:${about}:${person}`, ...mail });
    const later = (name: string, key: string, ms: number) =>
      // The queue compares with the database's clock, which knows nothing of a shifted one.
      enqueue(req, 'notice', { event: name, subject }, { key, runAt: new Date(Date.now() + ms) });
    if (follow) await later(follow.event, `${follow.event}:${subject}`, follow.afterMinutes * 60_000);
    if (again) await later(event, again.key, again.afterMs);
  });
}

async function write(req: PayloadRequest, key: string, entry: Entry): Promise<void> {
  const at = nowOf(req).toISOString();
  const { title, body } = sayNotification(entry.kind, entry.data);
  const written = await query(
    req,
    sql`insert into notifications (id, key, customer_id, category, kind, ticket_id, data, search_text, at, created_at, updated_at)
        values (uuidv7(), ${key}, ${entry.customer}::uuid, ${entry.category}, ${entry.kind}, ${entry.ticket}::uuid,
                ${JSON.stringify(entry.data)}::jsonb, ${`${title} ${body}`}, ${at}::timestamptz, now(), now())
        on conflict (key) do nothing returning id`,
  );
  if (written.length > 0) await signal(req, { type: 'notified', customer: entry.customer });
}
