import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Who has a ticket has had it since the last time that it was given away. The job that hands out looks at open tickets
 * alone. An account has each name of a device once, and only its own devices are named in its tickets.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update tickets t set assigned_at = coalesce((select max(a.at) from activities a where a.ticket_id = t.id and a.kind = 'ticket.assigned'), t.updated_at)
      where t.assignee_id is not null and t.status in ('open', 'in_progress', 'waiting_for_customer');
    create index tickets_to_hand_out on tickets (clock_started_at) where status = 'open' and (assignee_id is null or first_answered_at is null);
    alter table settings add constraint settings_desk_take_back check (desk_take_back_minutes >= 0);

    create unique index devices_one_name on devices (account_id, lower(name)) where removed_at is null;
    create unique index devices_of_account on devices (id, account_id);
    alter table tickets drop constraint tickets_device_id_devices_id_fk,
      add constraint tickets_device_id_devices_id_fk foreign key (device_id) references devices (id) on delete restrict,
      add constraint tickets_own_device foreign key (device_id, account_id) references devices (id, account_id) on delete restrict;
    alter table devices drop constraint devices_account_id_accounts_id_fk,
      add constraint devices_account_id_accounts_id_fk foreign key (account_id) references accounts (id) on delete restrict;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table tickets drop constraint tickets_own_device,
      drop constraint tickets_device_id_devices_id_fk,
      add constraint tickets_device_id_devices_id_fk foreign key (device_id) references devices (id) on delete set null;
    alter table devices drop constraint devices_account_id_accounts_id_fk,
      add constraint devices_account_id_accounts_id_fk foreign key (account_id) references accounts (id) on delete set null;
    drop index devices_of_account;
    drop index devices_one_name;
    alter table settings drop constraint settings_desk_take_back;
    drop index tickets_to_hand_out;
  `);
}
