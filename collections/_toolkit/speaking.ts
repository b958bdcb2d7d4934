import { AsyncLocalStorage } from 'node:async_hooks';
import { type Locale, speakBy } from '#kernel/messages.ts';

const listeners = new AsyncLocalStorage<{ locale: Locale }>();
speakBy(() => listeners.getStore()?.locale);

/** Runs it for somebody who is spoken to in a language: every catalogue answers in it unless one is named. */
export function speaking<T>(locale: Locale, run: () => T): T {
  return listeners.run({ locale }, run);
}

/** It has turned out who is spoken to, and in which language she wants it. Of no effect where nobody is. */
export function goOnIn(locale: Locale): void {
  const listener = listeners.getStore();
  if (listener) listener.locale = locale;
}
