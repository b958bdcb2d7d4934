import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, type Statement, sql } from '#toolkit/database.ts';
import {
  escapeLike,
  prefixQuery,
  prefixQueryOf,
  typosAllowed,
  wordQueryOf,
  wordsInside,
} from '../rules/search.ts';

/** What is looked for in tickets. */
export type Search = {
  /** How many tickets tell whether it finds much: as many as are looked through in a few milliseconds. */
  sample: number;
  /** How many things a ticket must hold, all of them. */
  things: number;
  /** SQL, for a ticket `w`: its `rank`, how near it comes (null where all are as near), and for each thing `has_0`, `has_1` … */
  each: Statement;
  /** SQL, tickets of the texts that an index finds for one of the things, some more than hold it. Null where no index does. */
  texts: Statement | null;
  /**
   * SQL, ids of all tickets of the account that hold one of the things, by an index, and what is to be seen of each then.
   * @param holding how many of the sample hold each
   */
  whole: (holding: readonly number[]) => { ids: Statement; each: Statement };
};

/**
 * Tickets in which every word begins somewhere: in number and subject (which weigh most), names of files, description,
 * or what was said to the customer or by her. Null without words. What staff noted finds nothing.
 */
export function byWords({ account }: CustomerCaller, words: readonly string[]): Search | null {
  if (words.length === 0) return null;
  const any = words.map(prefixQuery).join(' | ');
  const has = words.map(
    (word, at) => sql`coalesce(bool_or(s.words @@ ${prefixQuery(word)}::tsquery), false) as ${hasThing(at)}`,
  );
  const visible = sql`s.account_id = ${account}::uuid and not s.internal`;
  const each = sql`select max(ts_rank(s.words, ${any}::tsquery)) as rank, ${sql.join(has, sql`, `)}
    from ticket_search s where s.ticket_id = w.id and ${visible}`;
  return {
    ...{ sample: 100, things: words.length, each, texts: null },
    whole: (holding) => {
      const rarest = words[holding.indexOf(Math.min(...holding))] ?? '';
      const ids = sql`select distinct s.ticket_id as id from ticket_search s
        where ${visible} and words_of_account(s.account_id, s.words) @@ ${prefixQueryOf(account, rarest)}::tsquery`;
      return { ids, each };
    },
  };
}

/**
 * Tickets that hold each typed part somewhere, also inside of a word or with signs. Reading a text takes much longer than
 * looking for a word in its list, so few are read before an index is asked, and none before it where a word stands behind
 * a sign.
 */
export function byParts({ account }: CustomerCaller, typed: string): Search {
  const parts = typed.split(/\s+/).filter(Boolean).slice(0, 8);
  const each = (of: readonly string[]) =>
    sql`select null::real as rank, ${sql.join([sql`true`, ...of.map((part) => holds(account, part))], sql` and `)} as has_0
      from tickets t where t.id = w.id offset 0`;
  const longest = parts.toSorted((a, b) => b.length - a.length);
  const first = longest.find((part) => wordsInside(part).length > 0) ?? longest[0] ?? '';
  const inside = wordsInside(first);
  return {
    ...{ sample: 20, things: 1, each: each(parts) },
    texts:
      inside.length > 0
        ? sql`select s.ticket_id as id from ticket_search s where ${textsWith(account, inside)}`
        : null,
    whole: () => ({ ids: withPart(account, first), each: each(parts.filter((part) => part !== first)) }),
  };
}

/** Each `offset 0` keeps the planner from reading for all tickets what is asked of one. */
function holds(account: string, part: string): Statement {
  const like = `%${escapeLike(part)}%`;
  return sql`(${ownLike(like)} or exists (${saidLike(account, like)} and m.ticket_id = t.id offset 0)
    or exists (${filesLike(account, like)} and f.ticket_id = t.id offset 0))`;
}

function withPart(account: string, part: string): Statement {
  const like = `%${escapeLike(part)}%`;
  const inside = wordsInside(part);
  if (inside.length > 0) return amongWords(account, inside, like);
  return sql`select t.id from tickets t where t.account_id = ${account}::uuid and ${ownLike(like)}
    union ${saidLike(account, like)} union ${filesLike(account, like)}`;
}

/** Only texts that hold these words are read: an index knows words by account, and parts only of everybody. */
function amongWords(account: string, inside: ReturnType<typeof wordsInside>, like: string): Statement {
  return sql`select distinct s.ticket_id as id from ticket_search s
    where ${textsWith(account, inside)}
      and (exists (${saidLike(account, like)} and m.id = s.source offset 0) or exists (${filesLike(account, like)} and f.id = s.source offset 0)
        or exists (select 1 from tickets t where t.id = s.source and ${ownLike(like)} offset 0))`;
}

function textsWith(account: string, inside: ReturnType<typeof wordsInside>): Statement {
  const words = inside.map(({ word, whole }) =>
    whole ? wordQueryOf(account, word) : prefixQueryOf(account, word),
  );
  return sql`s.account_id = ${account}::uuid and not s.internal
    and words_of_account(s.account_id, s.words) @@ ${words.join(' & ')}::tsquery`;
}

/** A column of `each`. */
export function hasThing(at: number): Statement {
  return sql.raw(`has_${at}`);
}

function ownLike(like: string): Statement {
  return sql`(t.number ilike ${like} or t.subject ilike ${like} or t.description_text ilike ${like})`;
}

function saidLike(account: string, like: string): Statement {
  return sql`select m.ticket_id from ticket_messages m
    where m.account_id = ${account}::uuid and not m.internal and m.body_text ilike ${like}`;
}

/** Of files with that name, except those that hang on a note. */
function filesLike(account: string, like: string): Statement {
  return sql`select f.ticket_id from attachments f left join ticket_messages n on n.id = f.message_id
    where f.account_id = ${account}::uuid and f.ticket_id is not null and n.internal is not true and f.filename ilike ${like}`;
}

/** More than anybody's tickets know of words without a digit, unless somebody fills them to keep the database busy. */
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
    const [nearest] = await query<{ word: string }>(req, nearestOf(account, word));
    if (!nearest) return null;
    meant.push(nearest.word);
  }
  return meant.some((word, at) => word !== words[at]) ? meant : null;
}

/** SQL, the word itself where one begins with it. Most words of an account are numbers, which are not near to any: an index leaves them out. */
function nearestOf(account: string, word: string): Statement {
  const typos = typosAllowed(word);
  const letters = [...word].length;
  const near = sql`select v.word, levenshtein_less_equal(v.word, ${word}, ${typos}) as typos from (select word from search_vocabulary
      where account_id = ${account}::uuid and length(word) between ${letters - typos} and ${letters + typos} and word !~ '[0-9]' limit ${mostWords}) v
    where levenshtein_less_equal(v.word, ${word}, ${typos}) <= ${typos}`;
  const known = sql`select 1 from search_vocabulary
    where account_id = ${account}::uuid and word >= ${word} and starts_with(word, ${word}) and word < ${`${word}${lastCharacter}`}`;
  return sql`select word from (select ${word} as word, -1 as typos where exists (${known}) union all (${near})) found
    order by typos, similarity(word, ${word}) desc, word limit 1`;
}

/** Behind every other in the order of the database. */
const lastCharacter = '\u{10ffff}';
