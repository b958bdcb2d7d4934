import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** A file has one sender. A customer's belongs to her account, one of staff to nobody's until it is sent to somebody. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table attachments add constraint attachments_one_sender
      check (num_nonnulls(uploaded_by_id, uploaded_by_staff_id) = 1);
    alter table attachments add constraint attachments_account
      check (account_id is not null or (uploaded_by_staff_id is not null and ticket_id is null and message_id is null));
    alter table uploads add constraint uploads_one_sender check (num_nonnulls(customer_id, staff_id) = 1);
    alter table uploads add constraint uploads_account check ((account_id is null) = (customer_id is null));

    alter table attachments drop constraint attachments_uploaded_by_staff_id_staff_id_fk,
      add constraint attachments_uploaded_by_staff_id_staff_id_fk foreign key (uploaded_by_staff_id) references staff (id) on delete restrict;
    alter table uploads drop constraint uploads_staff_id_staff_id_fk,
      add constraint uploads_staff_id_staff_id_fk foreign key (staff_id) references staff (id) on delete restrict;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table attachments drop constraint attachments_one_sender, drop constraint attachments_account;
    alter table uploads drop constraint uploads_one_sender, drop constraint uploads_account;
  `);
}
