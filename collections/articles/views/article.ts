import type { PayloadRequest } from 'payload';
import type { Category } from '#collections/tickets/contract.ts';
import { notFound } from '#kernel/errors.ts';
import { spoken } from '#kernel/messages.ts';
import { query, queryOne, sql, whole } from '#toolkit/database.ts';
import type { ArticleTeaser, ArticleView } from '../view.ts';
import { articleWords } from '../words.ts';
import { type ArticleBody, articleHtml } from './article-html.ts';
import { ownFirst, readableIn, teaserColumns } from './find.ts';

const mostOthers = 4;

/** A published article by its address, in whatever language it is, with others of its category. A draft does not exist. */
export async function articleView(req: PayloadRequest, slug: string): Promise<ArticleView> {
  const row = await queryOne<
    ArticleTeaser & { id: string; category: Category; body: ArticleBody; updatedAt: string }
  >(
    req,
    sql`select ${teaserColumns}, a.id, a.category, a.body, a.updated_at as "updatedAt" from articles a
        where a.slug = ${slug.normalize('NFKC')} and a.status = 'published'`,
  );
  if (!row) throw notFound(articleWords().what);
  const { id, body, updatedAt, ...article } = row;
  const language = spoken();
  const others = await query<ArticleTeaser>(
    req,
    sql`select ${teaserColumns} from articles a
        where ${readableIn(language)} and a.category::text = ${article.category} and a.id <> ${id}::uuid
        order by ${ownFirst(language)}, a.title, a.id limit ${whole(mostOthers)}`,
  );
  return {
    ...article,
    html: articleHtml(body),
    updatedAt: new Date(updatedAt).toISOString(),
    others,
  };
}
