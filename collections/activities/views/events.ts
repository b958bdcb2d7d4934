import type { PayloadRequest } from 'payload';
import { type ActivityKind, notForDeskKinds, staffOnlyKinds } from '#toolkit/activity.ts';
import { query, queryOne, sql, whole } from '#toolkit/database.ts';

/** One row of the history, as live pages are told of it. */
export type StoredEvent = {
  id: string;
  kind: ActivityKind;
  at: string;
  account: string;
  /** Number of its ticket. */
  ticket: string | null;
  /** Id of the message it is about. */
  message: string | null;
};

/** Whose history: that of one account without what staff keep to themselves, or that of all tickets as the desk hears of it. */
export type EventScope = { account: string } | { desk: true };

/**
 * Ids of the history are UUID v7: they follow the moment of writing, not of committing. No transaction lives longer
 * than this (`statement_timeout`, `idle_in_transaction_session_timeout` of the pool), so whoever asks again
 * so far back has missed nothing.
 */
const overlapMs = 60_000;

/** What is told again at the most; a page that missed more loads itself anew. */
const most = 300;

const columns = sql`a.id, a.kind, a.at, a.account_id as account, t.number as ticket, a.data->>'message' as message`;

/** @returns null when there is no such event, or not in this scope */
export async function eventById(
  req: PayloadRequest,
  scope: EventScope,
  id: string,
): Promise<StoredEvent | null> {
  const row = await queryOne<StoredEvent>(
    req,
    sql`select ${columns} from activities a left join tickets t on t.id = a.ticket_id where a.id = ${id}::uuid and ${within(scope)}`,
  );
  return row && asEvent(row);
}

/** What was written after the cursor, and a little before it: events may come twice, never not at all. Oldest first. */
export async function eventsAfter(
  req: PayloadRequest,
  scope: EventScope,
  cursor: string,
): Promise<{ events: StoredEvent[]; complete: boolean }> {
  const rows = await query<StoredEvent>(
    req,
    sql`select ${columns} from activities a left join tickets t on t.id = a.ticket_id
        where a.id > ${earlier(cursor)}::uuid and ${within(scope)} order by a.id limit ${whole(most + 1)}`,
  );
  return { events: rows.slice(0, most).map(asEvent), complete: rows.length <= most };
}

/** The newest id of a scope; null when nothing ever happened. */
export async function newestEvent(req: PayloadRequest, scope: EventScope): Promise<string | null> {
  const row = await queryOne<{ id: string | null }>(req, sql`select ${newestEventSql(scope)} as id`);
  return row?.id ?? null;
}

/** The same as an expression in SQL, for a page that reads it together with what it shows. */
export function newestEventSql(scope: EventScope) {
  return sql`(select a.id from activities a where ${within(scope)} order by a.id desc limit 1)`;
}

function within(scope: EventScope) {
  if ('desk' in scope) return sql`a.ticket_id is not null and a.kind not in (${listed(notForDeskKinds)})`;
  return sql`a.account_id = ${scope.account}::uuid and a.kind not in (${listed(staffOnlyKinds)})`;
}

function listed(kinds: readonly ActivityKind[]) {
  return sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
}

/** The smallest UUID v7 of so long before (RFC 9562 5.7: the first 48 bits are milliseconds since 1970). */
function earlier(cursor: string): string {
  const millis = Math.max(0, Number.parseInt(cursor.replaceAll('-', '').slice(0, 12), 16) - overlapMs);
  const hex = millis.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

function asEvent(row: StoredEvent): StoredEvent {
  return { ...row, at: new Date(row.at).toISOString() };
}
