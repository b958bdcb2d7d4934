import { useEffect, useRef } from 'react';
import { browserStorages, forgetOldWriting, keptWriting, type Writing } from './kept-writing.ts';

/** Milliseconds after the last letter when the copy is made; leaving the page makes it at once. */
const pauseMs = 300;

/** Gives back what was written here before and keeps what is written now. */
export function useKeptWriting(ticket: string, writing: Writing, onFound: (found: Writing) => void): void {
  const latest = useRef(writing);
  const found = useRef(onFound);
  found.current = onFound;
  const save = useRef<() => void>(() => {});

  useEffect(() => {
    const storages = browserStorages();
    const owner = document.body.dataset.viewer ?? '';
    const kept = keptWriting({ owner, ticket, storages, now: () => new Date() });
    const before = kept.read();
    if (before) found.current(before);
    forgetOldWriting(storages, new Date());
    save.current = () => kept.write(latest.current);
    const leaving = () => save.current();
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, [ticket]);

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
