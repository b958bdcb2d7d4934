import type { ClientMessage, RealtimeEvent, RealtimeSignal } from '#kernel/realtime.ts';

/**
 * What the page's one socket tells the parts of a page, and what they let it say. Over events of the document, so that
 * a part needs no socket to be right: without one it hears nothing and is refreshed by asking.
 */

/** Something happened, or passes. */
export type LiveNews = RealtimeEvent | RealtimeSignal;

const newsEvent = 'qtp:live-news';
const freshEvent = 'qtp:live-fresh';
const sayEvent = 'qtp:live-say';
const lineEvent = 'qtp:live-line';
const wantEvent = 'qtp:live-want';

/** Tells scripts that draw on plain pages that parts of this one were renewed. */
export const renewedEvent = 'qtp:renewed';

/** Hears what happens. @returns how to stop */
export function onNews(hear: (news: LiveNews) => void): () => void {
  return on(newsEvent, hear);
}

/** More than any page is told before all of its parts are awake. */
const mostKept = 200;
const lately: LiveNews[] = [];
let missedBefore = false;

/** Passes on what the socket told. */
export function tellNews(news: LiveNews): void {
  if (lately.push(news) > mostKept) lately.shift();
  emit(newsEvent, news);
}

/**
 * Hears what happens and when something may have been missed, from the page's beginning on: the socket can speak before
 * a part is awake that was drawn by the server. For parts to which it makes no difference to hear something twice.
 * @returns how to stop
 */
export function onAllNews(hear: (news: LiveNews) => void, ask: () => void): () => void {
  const stops = [onNews(hear), onMissed(ask)];
  for (const news of [...lately]) hear(news);
  if (missedBefore) ask();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Called whenever the page may have missed something: each part that holds data of its own asks the server again. */
function onMissed(ask: () => void): () => void {
  return on(freshEvent, ask);
}

/** The page may have missed something. */
export function tellMissed(): void {
  missedBefore = true;
  emit(freshEvent, undefined);
}

/** Says something over the socket if it is open; what cannot be said now is not said later. */
export function say(message: ClientMessage): void {
  emit(sayEvent, message);
}

/** Hears what parts of the page want to say. */
export function onSay(hear: (message: ClientMessage) => void): () => void {
  return on(sayEvent, hear);
}

/** Called each time that the way to the server is there again after it was away. */
export function onLineBack(act: () => void): () => void {
  return on(lineEvent, act);
}

/** The way to the server is there again. */
export function tellLineBack(): void {
  emit(lineEvent, undefined);
}

/** Brings what the page shows up to date now; resolves when it is, or when it could not be done. */
export function refreshPage(): Promise<void> {
  return new Promise((done) => {
    const taken = !document.dispatchEvent(new CustomEvent(wantEvent, { detail: { done }, cancelable: true }));
    if (!taken) done();
  });
}

/** Does what `refreshPage` asks for. */
export function onRefreshWanted(refresh: () => Promise<void>): void {
  document.addEventListener(wantEvent, (event) => {
    event.preventDefault();
    void refresh().finally((event as CustomEvent<{ done: () => void }>).detail.done);
  });
}

function on<T>(name: string, hear: (detail: T) => void): () => void {
  const listener = (event: Event) => hear((event as CustomEvent<T>).detail);
  document.addEventListener(name, listener);
  return () => document.removeEventListener(name, listener);
}

function emit<T>(name: string, detail: T): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/**
 * The same after a form has done what it was for: what was typed there counts no more, so that its part of the page
 * can be drawn anew.
 */
export function refreshAfter(form: Element | null): Promise<void> {
  const region = form?.closest('[data-live]');
  for (const each of region?.querySelectorAll('form') ?? []) each.reset();
  const at = document.activeElement;
  if (at instanceof HTMLElement && region?.contains(at)) at.blur();
  return refreshPage();
}
