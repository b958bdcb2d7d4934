import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { escapeLike, prefixQuery, prefixQueryOf, typosAllowed } from '../rules/search.ts';

export type Statement = ReturnType<typeof sql>;

/** What narrows tickets `t`: something to join and a condition; and how near each comes, null where all are as near. */
export type Search = { join: Statement; matching: Statement; rank: Statement | null };

/**
 * Tickets in which every word begins somewhere: in number and subject (which weigh most), names of files, description,
 * or what was said to the customer or by her. Null without words. What staff noted finds nothing. All that holds any
 * of the words is read once, with how near it comes, before tickets are looked at: the planner cannot know how few it is.
 * What is grouped are the answers and not the words themselves, which would not fit into memory.
 */
export function byWords({ account }: CustomerCaller, words: readonly string[]): Search | null {
  if (words.length === 0) return null;
  const any = words.map(prefixQuery).join(' | ');
  const anyOfAccount = words.map((word) => prefixQueryOf(account, word)).join(' | ');
  const holds = words.map((word) => sql`s.words @@ ${prefixQuery(word)}::tsquery`);
  return {
    join: sql`join (with held as materialized (
        select h.ticket_id, max(h.rank) as rank from (
          select s.ticket_id, ts_rank(s.words, ${any}::tsquery) as rank, ${sql.join(
            holds.map((each, i) => sql`${each} as ${sql.raw(`has_${i}`)}`),
            sql`, `,
          )}
          from ticket_search s
          where s.account_id = ${account}::uuid and not s.internal
            and words_of_account(s.account_id, s.words) @@ ${anyOfAccount}::tsquery offset 0) h
        group by h.ticket_id having ${sql.join(
          holds.map((_, i) => sql`bool_or(${sql.raw(`h.has_${i}`)})`),
          sql` and `,
        )}) select ticket_id, rank from held) found on found.ticket_id = t.id`,
    matching: sql`true`,
    rank: sql`found.rank`,
  };
}

/** Tickets that hold each typed part somewhere, also inside of a word or with signs. */
export function byParts(caller: CustomerCaller, typed: string): Search {
  const each = typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((part) => {
      const like = `%${escapeLike(part)}%`;
      return sql`(t.number ilike ${like} or t.subject ilike ${like} or t.description_text ilike ${like}
        or t.id in (${saidIn(caller, like)}) or t.id in (${filesNamed(caller, like)}))`;
    });
  return { join: sql``, matching: sql.join(each, sql` and `), rank: null };
}

function saidIn({ account }: CustomerCaller, like: string): Statement {
  return sql`select m.ticket_id from ticket_messages m
    where m.account_id = ${account}::uuid and not m.internal and m.body_text ilike ${like}`;
}

/** Tickets with a file of that name, except those that hang on a note. */
function filesNamed({ account }: CustomerCaller, like: string): Statement {
  return sql`select f.ticket_id from attachments f left join ticket_messages m on m.id = f.message_id
    where f.account_id = ${account}::uuid and f.ticket_id is not null and m.internal is not true and f.filename ilike ${like}`;
}

/** More than anybody's tickets know, unless somebody fills them with words to keep the database busy. */
const mostWords = 20_000;

/**
 * The same words, each that her tickets do not know exchanged for the nearest that they do know. Null when one has
 * nothing near it, or when there was nothing to exchange.
 */
export async function likelyWords(
  req: PayloadRequest,
  { account }: CustomerCaller,
  words: readonly string[],
): Promise<string[] | null> {
  const meant: string[] = [];
  for (const word of words) {
    const typos = typosAllowed(word);
    const letters = [...word].length;
    const [nearest] = await query<{ word: string }>(
      req,
      sql`select v.word from (select word from search_vocabulary where account_id = ${account}::uuid limit ${mostWords}) v
        where (starts_with(v.word, ${word}) or (length(v.word) between ${letters - typos} and ${letters + typos}
            and levenshtein_less_equal(v.word, ${word}, ${typos}) <= ${typos}))
        order by starts_with(v.word, ${word}) desc, levenshtein_less_equal(v.word, ${word}, ${typos}), similarity(v.word, ${word}) desc, v.word
        limit 1`,
    );
    if (!nearest) return null;
    meant.push(nearest.word.startsWith(word) ? word : nearest.word);
  }
  return meant.some((word, at) => word !== words[at]) ? meant : null;
}
