import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** A view is small and has an owner for good; whoever opens the desk finds theirs and those for everybody at once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index saved_views_of_owner on saved_views (owner_id) where not shared;
    create index saved_views_for_all on saved_views (position) where shared;
    alter table saved_views
      add constraint saved_views_name check (length(name) between 1 and 40),
      add constraint saved_views_filter check (jsonb_typeof(filter) = 'object' and octet_length(filter::text) <= 2000),
      drop constraint saved_views_owner_id_staff_id_fk,
      add constraint saved_views_owner_id_staff_id_fk foreign key (owner_id) references staff (id) on delete restrict;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index saved_views_of_owner;
    drop index saved_views_for_all;
    alter table saved_views drop constraint saved_views_name, drop constraint saved_views_filter;
  `);
}
