import type { PayloadRequest } from 'payload';
import { prefixQuery } from '#collections/tickets/rules/search.ts';
import type { Locale } from '#kernel/messages.ts';
import { query, sql } from '#toolkit/database.ts';
import { singular } from '../rules/asked-words.ts';
import type { ArticleTeaser } from '../view.ts';

/** SQL, of an article `a`. */
export const teaserColumns = sql`a.slug, a.title, a.summary, a.language`;

/** SQL, for an article `a`: what a reader of this language may be offered, in hers or in English. */
export const readableIn = (language: Locale) =>
  sql`a.status = 'published' and a.language::text in (${language}, 'en')`;

/** SQL, for an article `a`: those in the reader's own language first. */
export const ownFirst = (language: Locale) => sql`(a.language::text = ${language}) desc`;

type Wish = {
  language: Locale;
  most: number;
  /** `title`: a word must stand in title, keywords or summary; `anywhere`: in the text as well. */
  where: 'title' | 'anywhere';
};

/** Published articles in which one of the words begins, the nearest first. */
export async function findArticles(
  req: PayloadRequest,
  words: readonly string[],
  { language, most, where }: Wish,
): Promise<ArticleTeaser[]> {
  if (words.length === 0) return [];
  const parts = words.map((word) => prefixQuery(singular(word)));
  const any = parts.join(' | ');
  const needed = where === 'title' ? parts.map((part) => `${part}AB`).join(' | ') : any;
  return query<ArticleTeaser>(
    req,
    sql`select ${teaserColumns} from articles a
        where ${readableIn(language)} and article_found_by(a.title, a.keywords, a.summary, a.body_text) @@ ${needed}::tsquery
        order by ${ownFirst(language)}, ts_rank(article_found_by(a.title, a.keywords, a.summary, a.body_text), ${any}::tsquery) desc, a.title, a.id
        limit ${most}`,
  );
}
