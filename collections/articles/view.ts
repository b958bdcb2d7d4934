import type { Category } from '#collections/tickets/contract.ts';
import type { Locale } from '#kernel/messages.ts';

/** An article as a list shows it, in the language it is written in. */
export type ArticleTeaser = { slug: string; title: string; summary: string; language: Locale };

/** The help: everything by category, or what a search found (null: nothing was looked for), the nearest first. */
export type HelpView = {
  q: string | null;
  found: ArticleTeaser[] | null;
  categories: { category: Category; articles: ArticleTeaser[] }[];
};

/** One article. `html` is made from checked text; instants are ISO 8601. */
export type ArticleView = ArticleTeaser & {
  category: Category;
  html: string;
  updatedAt: string;
  others: ArticleTeaser[];
};

/** At most three, the nearest first. */
export type SuggestedArticles = { articles: ArticleTeaser[] };
