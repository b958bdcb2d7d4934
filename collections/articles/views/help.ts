import type { PayloadRequest } from 'payload';
import { type Category, categories } from '#collections/tickets/contract.ts';
import { searchTokens } from '#collections/tickets/rules/search.ts';
import { spoken } from '#kernel/messages.ts';
import { query, sql, whole } from '#toolkit/database.ts';
import type { HelpQuery } from '../contract.ts';
import { askedWords } from '../rules/asked-words.ts';
import type { ArticleTeaser, HelpView, SuggestedArticles } from '../view.ts';
import { findArticles, ownFirst, readableIn, teaserColumns } from './find.ts';

const mostFound = 30;
const mostSuggested = 3;
/** More than a help of one business has; the rest is found by looking for it. */
const mostListed = 500;

/** The help for whoever asks, in her language or in English. */
export async function helpView(req: PayloadRequest, { q }: HelpQuery): Promise<HelpView> {
  const language = spoken();
  const words = searchTokens(q ?? '');
  const found =
    words.length > 0
      ? await findArticles(req, words, { language, most: mostFound, where: 'anywhere' })
      : null;
  const rows = await query<ArticleTeaser & { category: Category }>(
    req,
    sql`select ${teaserColumns}, a.category from articles a where ${readableIn(language)}
        order by ${ownFirst(language)}, a.title, a.id limit ${whole(mostListed)}`,
  );
  return {
    q: q ? q : null,
    found,
    categories: categories
      .map((category) => ({
        category,
        articles: rows.filter((row) => row.category === category).map(({ category: _, ...teaser }) => teaser),
      }))
      .filter(({ articles }) => articles.length > 0),
  };
}

/** What may help somebody who is just describing her problem; nothing rather than something far-fetched. */
export async function suggestArticles(req: PayloadRequest, typed: string): Promise<SuggestedArticles> {
  const words = askedWords(typed);
  return {
    articles: await findArticles(req, words, { language: spoken(), most: mostSuggested, where: 'title' }),
  };
}
