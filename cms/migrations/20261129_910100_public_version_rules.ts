import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What everybody may read has one version, which changes when a change of it commits: at the end of its transaction,
 * so that nobody waits for the row longer than that, and by whatever way the change came.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table public_version (
      one boolean primary key default true check (one),
      version uuid not null
    );
    insert into public_version (version) values (gen_random_uuid());

    create function public_words_changed() returns trigger language plpgsql as $$
      begin
        update public_version set version = gen_random_uuid();
        return null;
      end
    $$;

    do $$
      declare read_by_everybody regclass;
      begin
        foreach read_by_everybody in array array[
          'articles', 'legal_notices', 'legal_notices_sections', 'media', 'services', 'services_included', 'services_preparation',
          'services_tiers', 'settings', 'settings_extras_parts', 'settings_holidays', 'settings_hours', 'settings_invoice_terms',
          'system_status', 'system_status_incidents', 'system_status_parts'
        ]::regclass[] loop
          execute format('create constraint trigger tells_everybody after insert or update or delete on %s
            deferrable initially deferred for each row execute function public_words_changed()', read_by_everybody);
          execute format('create trigger tells_everybody_of_all after truncate on %s
            for each statement execute function public_words_changed()', read_by_everybody);
        end loop;
      end
    $$;
  `);
}

/** Pages that are kept would be kept for ever. */
export async function down(): Promise<void> {
  throw new Error('The rules of the database are not taken back.');
}
