import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What Payload's schema cannot say of a file on its way: whole bytes, never more than announced, restricted deletes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table uploads add constraint uploads_bytes
      check (size > 0 and size = trunc(size) and received = trunc(received) and received between 0 and size);

    alter table uploads drop constraint uploads_account_id_accounts_id_fk,
      add constraint uploads_account_id_accounts_id_fk foreign key (account_id) references accounts (id) on delete restrict;
    alter table uploads drop constraint uploads_customer_id_customers_id_fk,
      add constraint uploads_customer_id_customers_id_fk foreign key (customer_id) references customers (id) on delete restrict;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table uploads drop constraint uploads_bytes`);
}
