import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What was written lately stands in an index of parts at once: otherwise each search reads all that was put off, a few
 * megabytes of it. Names of an account's files, and the words that may have been meant, are read from an index alone.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter index tickets_search set (fastupdate = off);
    alter index ticket_messages_search set (fastupdate = off);
    select gin_clean_pending_list('tickets_search'), gin_clean_pending_list('ticket_messages_search');
    create index attachments_by_name on attachments (account_id) include (filename, ticket_id, message_id) where ticket_id is not null;
    create index search_vocabulary_near on search_vocabulary (account_id, length(word), word) where word !~ '[0-9]';
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index search_vocabulary_near;
    drop index attachments_by_name;
    alter index tickets_search reset (fastupdate);
    alter index ticket_messages_search reset (fastupdate);
  `);
}
