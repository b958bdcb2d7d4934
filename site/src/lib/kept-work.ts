/**
 * Typed text that survives the end of a session: kept in this tab until the same person is back on the same page.
 * Passwords are never kept. Islands keep their own state with `keepWork` on `sessionEndingEvent`.
 */
export const sessionEndingEvent = 'qtp:session-ending';

type Kept = { who: string; value: unknown };

/** @param key unique on its page, for example `reply` */
export function keepWork(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify({ who: viewerOfPage(), value } satisfies Kept));
  } catch {
    // A full or forbidden storage loses the copy, not the page.
  }
}

/** What was kept under the key for this person, once. */
export function takeWork<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(storageKey(key));
    sessionStorage.removeItem(storageKey(key));
    const kept = text ? (JSON.parse(text) as Kept) : null;
    return kept && kept.who === viewerOfPage() ? (kept.value as T) : null;
  } catch {
    return null;
  }
}

/** Calls `keep` when the session is about to end; gives back how to stop listening. */
export function onSessionEnding(keep: () => void): () => void {
  document.addEventListener(sessionEndingEvent, keep);
  return () => document.removeEventListener(sessionEndingEvent, keep);
}

function storageKey(key: string): string {
  return `qtp-kept:${location.pathname}:${key}`;
}

function viewerOfPage(): string {
  return document.body.dataset.viewer ?? '';
}
