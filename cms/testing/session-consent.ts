import { hashOf, textOf, wordingOf, wordingVersion } from '#collections/session-consents/rules/wording.ts';

type Sql = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

/** What is stored of a consent, as its customer's page would send it back. */
export type Agreed = { scope: string; hash: string };

const scope = 'The programs that start with Windows, and its updates.';
const words = textOf(wordingOf(scope, 'en'));

/**
 * Has the customer of a remote ticket agree to a session, where nobody has asked her: for tests of what comes after.
 * @param ticket number or id
 */
export async function agreeToSession(
  sql: Sql,
  ticket: string,
  { recording = false }: { recording?: boolean } = {},
): Promise<Agreed> {
  const hash = hashOf(words);
  const [asked] = await sql(
    `insert into session_scopes (id, key, ticket_id, account_id, customer_id, number, scope, staff_id)
     select uuidv7(), gen_random_uuid()::text, t.id, t.account_id, t.customer_id, 1, $2, coalesce(t.assignee_id, (select id from staff limit 1))
     from tickets t where (t.number = $1 or t.id::text = $1) and t.kind = 'remote'
       and not exists (select 1 from session_scopes s where s.ticket_id = t.id) returning id`,
    [ticket, scope],
  );
  if (asked)
    await sql(
      `insert into session_consents (id, scope_id, ticket_id, account_id, customer_id, act, signature, recording, backup, wording, language, words, words_hash)
       select uuidv7(), s.id, s.ticket_id, s.account_id, s.customer_id, 'given', 'Asha Rao', $5, 'kept', $2, 'en', $3, $4
       from session_scopes s where s.id = $1`,
      [asked.id, wordingVersion, words, hash, recording],
    );
  return { scope: String(asked?.id ?? ''), hash };
}
