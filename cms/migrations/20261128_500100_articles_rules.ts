import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What a help article is found by: title and keywords weigh most, then the summary, then the text. The path is set
 * because PostgreSQL builds indexes without one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function article_found_by(title text, keywords text, summary text, body text) returns tsvector
    language sql immutable parallel safe set search_path = public, pg_catalog as $$
      select search_vector(title || ' ' || coalesce(keywords, ''), 'A') || search_vector(summary, 'B') || search_vector(body, 'D')
    $$;
    create index articles_by_words on articles using gin (article_found_by(title, keywords, summary, body_text)) where status = 'published';
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_by_words;
    drop function article_found_by;
  `);
}
