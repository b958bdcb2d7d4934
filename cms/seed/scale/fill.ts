import pg from 'pg';
import { copyRows } from './copy.ts';
import type { Known, Volume } from './past.ts';
import { pastTables } from './rows.ts';

type Say = (line: string) => void;

/** Longer than any filling takes; nobody else writes meanwhile. */
const settings =
  "set local maintenance_work_mem = '1GB'; set local work_mem = '512MB'; set local statement_timeout = 0";

/**
 * Fills a database that holds the demo with five years of work, by COPY: customers, tickets in every state, conversations,
 * payments, histories, notifications, and what they are found by. No invoices, and files have a name but no content.
 * All or nothing, in one transaction. Without rights to switch triggers off it takes several times as long.
 * @returns rows by table
 * @throws Error when the demo is not there, or when it was filled before
 */
export async function fillForScale(
  databaseUrl: string,
  wish: Volume,
  say: Say,
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(settings);
    const known = await whoIsThere(client);
    const isOurs = (await client.query('select usesuper from pg_user where usename = current_user')).rows[0]
      ?.usesuper;
    // Foreign keys and histories were checked when the rows were made up; the work on the search follows below, at once.
    if (isOurs) await client.query('set local session_replication_role = replica');
    const tables = pastTables(known, wish);
    const indexes = isOurs
      ? await withoutIndexes(client, [...tables.map(({ name }) => name), 'ticket_search'])
      : [];
    const counts: Record<string, number> = {};
    for (const { name, columns, rows } of tables) {
      counts[name] = await copyRows(client, name, columns, rows());
      say(`${name}: ${counts[name]}`);
    }
    if (isOurs) counts.ticket_search = await fillSearch(client, wish);
    say(`ticket_search: ${counts.ticket_search ?? 'by triggers'}`);
    for (const definition of indexes) await client.query(definition);
    say(`indexes: ${indexes.length} made anew`);
    await countOn(client, wish);
    await client.query('commit');
    await client.query('vacuum analyze');
    return counts;
  } finally {
    await client.end();
  }
}

async function whoIsThere(client: pg.Client): Promise<Known> {
  const { rows } = await client.query<Known & { filled: boolean }>(
    `select (select json_build_object('account', account_id, 'customer', id) from customers where email = 'asha.rao@example.com') as demo,
       (select json_agg(s.id) from staff s join staff_roles r on r.parent_id = s.id and r.value = 'technician') as technicians,
       (select id from services where kind = 'remote') as service,
       exists (select 1 from customers where auth_id = 'scale-0') as filled`,
  );
  const [row] = rows;
  if (!row?.demo || !row.technicians || !row.service)
    throw new Error('The demo is not there: fill it in first.');
  if (row.filled) throw new Error('This database was filled before. A fresh one takes what you want.');
  return row;
}

/** Takes away what is quicker made once than kept; @returns what makes it again */
async function withoutIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** What the triggers of the three tables would have written, row by row. */
async function fillSearch(client: pg.Client, { until }: Volume): Promise<number> {
  const { rowCount } = await client.query(
    `insert into ticket_search (source, ticket_id, account_id, internal, words)
       select id, id, account_id, false, ticket_found_by(number, subject, description_text) from tickets where created_at < $1
       union all
       select id, ticket_id, account_id, internal, search_vector(body_text, 'D') from ticket_messages where created_at < $1
       union all
       select id, ticket_id, account_id, false, search_vector(filename, 'B') from attachments where ticket_id is not null and created_at < $1
     on conflict do nothing`,
    [until],
  );
  await client.query(
    `insert into search_vocabulary (account_id, word)
       select distinct s.account_id, w.lexeme from ticket_search s, unnest(s.words) w
       where not s.internal and length(w.lexeme) between 3 and 30
     on conflict do nothing`,
  );
  return rowCount ?? 0;
}

/** Bookings that follow go on after the last number of this year. */
async function countOn(client: pg.Client, { tickets, until }: Volume): Promise<void> {
  await client.query(
    `insert into counters (id, key, value) values (uuidv7(), 'RT-' || extract(year from $1::timestamptz at time zone 'Asia/Kolkata'), $2)
     on conflict (key) do update set value = greatest(counters.value, excluded.value)`,
    [until, tickets],
  );
}
