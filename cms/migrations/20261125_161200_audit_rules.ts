import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** The audit log is added to and never changed, and whoever stands in it stays. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create trigger append_only before update or delete on audit_entries for each row execute function refuse_change();
    create trigger never_truncate before truncate on audit_entries for each statement execute function refuse_change();

    alter table audit_entries drop constraint audit_entries_actor_id_staff_id_fk;
    alter table audit_entries add constraint audit_entries_actor_id_staff_id_fk
      foreign key (actor_id) references staff (id) on delete restrict;
    alter table audit_entries add constraint audit_entries_staff_is_named
      check ((actor_kind = 'staff') = (actor_id is not null) and (actor_id is null) = (actor_name is null));
  `);
}

/** A log that could be taken back would be none. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
