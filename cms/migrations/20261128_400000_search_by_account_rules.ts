import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Words are looked up together with the account that they belong to, so that a search costs what this account wrote and
 * not what everybody did: an index of words alone, or of account and words side by side, reads each word's whole list.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function words_of_account(account uuid, words tsvector) returns tsvector
    language sql immutable parallel safe as $$
      select array_to_tsvector(array(select right(account::text, 12) || ':' || word from unnest(tsvector_to_array(words)) word))
    $$;
    drop index ticket_search_by_account;
    drop index ticket_search_by_words;
    create index ticket_search_by_account on ticket_search using gin (words_of_account(account_id, words)) with (fastupdate = off)
      where not internal;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index ticket_search_by_account;
    drop function words_of_account;
    create index ticket_search_by_account on ticket_search using gin (account_id, words) with (fastupdate = off) where not internal;
    create index ticket_search_by_words on ticket_search using gin (words) with (fastupdate = off);
  `);
}
