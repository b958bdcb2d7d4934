import { useEffect, useState } from 'react';
import type { ArticleTeaser, SuggestedArticles } from '#collections/articles/view.ts';
import { get } from '#site/lib/api.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { words } from '#site/messages/booking.ts';
import { doors } from './doors.ts';

const leastLetters = 4;
/** Milliseconds in which nothing is typed before something is asked for. */
const restMs = 500;

/** Articles of the help that may make the booking unnecessary. They open beside it, so that nothing typed is left. */
export function Suggested({ subject }: { subject: string }) {
  const w = words().details;
  const articles = useSuggested(subject.trim());
  return (
    <div aria-live="polite">
      {articles.length > 0 && (
        <div className="rounded-sm border border-line bg-surface-2 px-4 py-3">
          <p className="text-md font-medium">{w.mayHelp}</p>
          <ul className="mt-1">
            {articles.map(({ slug, title, summary, language }) => (
              <li key={slug} lang={language}>
                <a
                  href={paths.article(slug)}
                  target="_blank"
                  rel="noopener"
                  className="block py-2 no-underline hover:underline"
                >
                  <span className="block text-md font-medium">{title}</span>
                  <span className="block text-sm text-ink-2">{summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What fits the subject once it has not changed for a moment; an answer that comes too late, or not, changes nothing. */
function useSuggested(subject: string): ArticleTeaser[] {
  const [articles, setArticles] = useState<ArticleTeaser[]>([]);
  useEffect(() => {
    if (subject.length < leastLetters) return setArticles([]);
    const control = new AbortController();
    const rest = setTimeout(async () => {
      const path = withQuery(doors.suggest, { q: subject });
      const { data } = await get<SuggestedArticles>(path, { signal: control.signal, byItself: true });
      if (data && !control.signal.aborted) setArticles(data.articles);
    }, restMs);
    return () => {
      clearTimeout(rest);
      control.abort();
    };
  }, [subject]);
  return articles;
}
