import { useEffect, useRef } from 'react';
import { whenLineBack } from '#site/lib/when-line-back.ts';
import { browserStorages, keptWriting, prefix, together, type Writing } from './kept-writing.ts';

/** Milliseconds after the last letter when the copy is made; leaving the page makes it at once. */
const pauseMs = 300;

/**
 * Gives back what was written here before, as far as it can be read, and keeps what is written now.
 * @param limit characters of one message
 */
export function useKeptWriting(
  { ticket, limit }: { ticket: string; limit: number },
  writing: Writing,
  onFound: (found: Writing) => void,
): void {
  const latest = useRef(writing);
  const found = useRef(onFound);
  found.current = onFound;
  const save = useRef<() => void>(() => {});

  useEffect(() => {
    const storages = browserStorages();
    const owner = document.body.dataset.viewer ?? '';
    const kept = keptWriting({ owner, ticket, storages, now: () => new Date() });
    // Until it is given back, it is kept together with what is written meanwhile.
    let before = kept.read();
    let here = true;
    const giveBack = () =>
      void import('./readable.ts').then(
        ({ readable }) => {
          if (!here || !before) return;
          const checked = readable(before, limit);
          before = null;
          found.current(checked);
        },
        // What checks it comes with the line.
        () => undefined,
      );
    if (before) giveBack();
    const stop = whenLineBack(() => before && giveBack());
    // Most have nothing to tidy up, and whoever is cut off here does it another time.
    if (Object.keys(storages.device ?? {}).some((name) => name.startsWith(prefix)))
      void import('./forget-old-writing.ts').then(
        ({ forgetOldWriting }) => forgetOldWriting(storages, new Date()),
        () => undefined,
      );
    save.current = () => kept.write(before ? together(before, latest.current) : latest.current);
    const leaving = () => save.current();
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      here = false;
      stop();
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, [ticket, limit]);

  const first = useRef(true);
  useEffect(() => {
    latest.current = writing;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => save.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [writing]);
}
