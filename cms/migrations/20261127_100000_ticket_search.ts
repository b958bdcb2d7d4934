import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What a ticket can be found by: a row for its own words, for each message and for each file, kept by triggers so that
 * no writer can forget it. Words are split at spaces and at the punctuation of Latin and Indian scripts, because
 * PostgreSQL's own parser takes the signs of Kannada and Devanagari words apart. `search_vocabulary` holds which words an
 * account's tickets know, for the one that was meant when a word was mistyped. Notes of staff are in neither list of hers.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists btree_gin;
    create extension if not exists fuzzystrmatch;

    create function search_tokens(input text) returns table (word text, place bigint)
    language sql immutable parallel safe as $$
      select left(word, 60), row_number() over (order by n)
      from regexp_split_to_table(lower(normalize(left(coalesce(input, ''), 50000), NFKC)),
        E'[\\\\s\\\\u0001-/:-@\\\\[-\`{-\\\\u00bf\\\\u2000-\\\\u200b\\\\u200e-\\\\u206f\\\\u20b9\\\\u0964\\\\u0965\\\\u3000-\\\\u303f]+') with ordinality as part (word, n)
      where word <> ''
    $$;

    create function search_vector(input text, weight "char") returns tsvector
    language sql immutable parallel safe as $$
      select coalesce(setweight(string_agg(quote_literal(replace(word, E'\\\\', '')) || ':' || least(place, 16000), ' ')::tsvector, weight), '')
      from search_tokens(input)
      where place <= 16000 and replace(word, E'\\\\', '') <> ''
    $$;

    create table ticket_search (
      source uuid primary key,
      ticket_id uuid not null references tickets (id) on delete cascade,
      account_id uuid not null,
      internal boolean not null,
      words tsvector not null
    );
    create index ticket_search_by_account on ticket_search using gin (account_id, words) with (fastupdate = off) where not internal;
    create index ticket_search_by_words on ticket_search using gin (words) with (fastupdate = off);
    create index ticket_search_by_ticket on ticket_search (ticket_id);

    create table search_vocabulary (
      account_id uuid not null,
      word text not null,
      primary key (account_id, word)
    );

    create function keep_search(of_source uuid, of_ticket uuid, of_account uuid, is_internal boolean, found_by tsvector) returns void
    language sql as $$
      insert into ticket_search (source, ticket_id, account_id, internal, words)
        values (of_source, of_ticket, of_account, is_internal, found_by)
        on conflict (source) do update set ticket_id = excluded.ticket_id, internal = excluded.internal, words = excluded.words;
      insert into search_vocabulary (account_id, word)
        select of_account, lexeme from unnest(found_by) where not is_internal and length(lexeme) between 3 and 30
        order by lexeme
        on conflict do nothing;
    $$;
    create function ticket_found_by(number text, subject text, description text) returns tsvector
    language sql immutable parallel safe as $$
      select search_vector(number || ' ' || subject, 'A') || search_vector(description, 'C')
    $$;

    create function keep_ticket_search() returns trigger language plpgsql as $$
    begin
      perform keep_search(new.id, new.id, new.account_id, false, ticket_found_by(new.number, new.subject, new.description_text));
      return null;
    end $$;
    create function keep_message_search() returns trigger language plpgsql as $$
    begin
      perform keep_search(new.id, new.ticket_id, new.account_id, coalesce(new.internal, false), search_vector(new.body_text, 'D'));
      return null;
    end $$;
    create function keep_file_search() returns trigger language plpgsql as $$
    begin
      if new.ticket_id is not null then
        perform keep_search(new.id, new.ticket_id, new.account_id,
          coalesce((select m.internal from ticket_messages m where m.id = new.message_id), false), search_vector(new.filename, 'B'));
      end if;
      return null;
    end $$;
    create function drop_search() returns trigger language plpgsql as $$
    begin
      delete from ticket_search where source = old.id;
      return null;
    end $$;

    create trigger search_insert after insert on tickets for each row execute function keep_ticket_search();
    create trigger search_update after update on tickets for each row
      when (old.number is distinct from new.number or old.subject is distinct from new.subject or old.description_text is distinct from new.description_text)
      execute function keep_ticket_search();
    create trigger search_insert after insert on ticket_messages for each row execute function keep_message_search();
    create trigger search_update after update on ticket_messages for each row
      when (old.body_text is distinct from new.body_text or old.internal is distinct from new.internal)
      execute function keep_message_search();
    create trigger search_delete after delete on ticket_messages for each row execute function drop_search();
    create trigger search_insert after insert on attachments for each row execute function keep_file_search();
    create trigger search_update after update on attachments for each row
      when (old.filename is distinct from new.filename or old.ticket_id is distinct from new.ticket_id or old.message_id is distinct from new.message_id)
      execute function keep_file_search();
    create trigger search_delete after delete on attachments for each row execute function drop_search();
  `);
  await db.execute(sql`
    insert into ticket_search (source, ticket_id, account_id, internal, words)
      select id, id, account_id, false, ticket_found_by(number, subject, description_text) from tickets
      union all
      select id, ticket_id, account_id, coalesce(internal, false), search_vector(body_text, 'D') from ticket_messages
      union all
      select f.id, f.ticket_id, f.account_id, coalesce(m.internal, false), search_vector(f.filename, 'B')
        from attachments f left join ticket_messages m on m.id = f.message_id where f.ticket_id is not null;
    insert into search_vocabulary (account_id, word)
      select distinct s.account_id, w.lexeme from ticket_search s, unnest(s.words) w
      where not s.internal and length(w.lexeme) between 3 and 30
      on conflict do nothing;
  `);
}

export async function down({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop trigger search_insert on tickets; drop trigger search_update on tickets;
    drop trigger search_insert on ticket_messages; drop trigger search_update on ticket_messages; drop trigger search_delete on ticket_messages;
    drop trigger search_insert on attachments; drop trigger search_update on attachments; drop trigger search_delete on attachments;
    drop function keep_ticket_search, keep_message_search, keep_file_search, drop_search, ticket_found_by, keep_search;
    drop table ticket_search, search_vocabulary;
    drop function search_vector, search_tokens;
  `);
}
