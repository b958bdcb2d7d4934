import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** The list of payments reads its page in the order that it is shown in, not all of an account to sort them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index payments_in_order on payments (account_id, (coalesce(paid_at, attempted_at)) desc, id desc);
    drop index payments_by_account;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index payments_by_account on payments (account_id, attempted_at desc);
    drop index payments_in_order;
  `);
}
