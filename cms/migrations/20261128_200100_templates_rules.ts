import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** A name stands for one template of a customer, which goes when she goes. What is kept is bounded, and so is its price. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index ticket_templates_name on ticket_templates (customer_id, lower(name));
    alter table ticket_templates
      add constraint ticket_templates_size check (octet_length(data::text) <= 200000),
      add constraint ticket_templates_price check (price is null or (price >= 0 and price = trunc(price))),
      drop constraint ticket_templates_customer_id_customers_id_fk,
      add constraint ticket_templates_customer_id_customers_id_fk foreign key (customer_id) references customers (id) on delete cascade;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index ticket_templates_name;
    alter table ticket_templates drop constraint ticket_templates_size, drop constraint ticket_templates_price;
  `);
}
