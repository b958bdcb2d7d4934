import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleTeaser, SuggestedArticles } from '#collections/articles/view.ts';
import { get } from '#site/lib/api.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { words } from '#site/messages/booking.ts';
import { doors } from './doors.ts';

const leastLetters = 4;
/** Milliseconds in which nothing is typed before something is asked for. */
const restMs = 500;

/**
 * Articles of the help that may make the booking unnecessary. They open beside it, so that nothing typed is left, and what
 * she has gone on to below stays where it is on the screen when they come or go.
 */
export function Suggested({ subject }: { subject: string }) {
  const w = words().details;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const articles = useSuggested(subject.trim(), () => {
    held.current = behind(box.current);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what moves it
  useLayoutEffect(() => {
    const { at, top } = held.current ?? {};
    held.current = null;
    // What was exchanged for the editor in the same moment has no place any more.
    if (!at?.isConnected || top === undefined) return;
    window.scrollBy({ top: at.getBoundingClientRect().top - top, behavior: 'instant' });
  }, [articles]);
  return (
    <div ref={box} aria-live="polite">
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

type Held = { at: Element; top: number };

/** Where she writes, if that is further down. */
function behind(box: Element | null): Held | null {
  const at = document.activeElement;
  const isBehind = box && at && box.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBehind ? { at, top: at.getBoundingClientRect().top } : null;
}

/** What fits the subject once it has not changed for a moment; an answer that comes too late, or not, changes nothing. */
function useSuggested(subject: string, onChange: () => void): ArticleTeaser[] {
  const [articles, setArticles] = useState<ArticleTeaser[]>([]);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    const show = (found: ArticleTeaser[]) => {
      change.current();
      setArticles(found);
    };
    if (subject.length < leastLetters) return show([]);
    const control = new AbortController();
    const rest = setTimeout(async () => {
      const path = withQuery(doors.suggest, { q: subject });
      const { data } = await get<SuggestedArticles>(path, { signal: control.signal, byItself: true });
      if (data && !control.signal.aborted) show(data.articles);
    }, restMs);
    return () => {
      clearTimeout(rest);
      control.abort();
    };
  }, [subject]);
  return articles;
}
