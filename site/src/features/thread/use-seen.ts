import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MessageView, ReadState } from '#collections/tickets/conversation-view.ts';
import { send } from '#site/lib/api.ts';
import { onLineBack } from '#site/lib/live.ts';
import { doors } from './doors.ts';

/** A glance in passing is not reading: milliseconds that a message has to stay in sight. */
const readAfterMs = 600;

/** Tells the server how far she has read: only what was in sight, on a page that was. */
export function useMarkRead(
  number: string,
  newest: MessageView | null,
  readUntil: ReadState['customer'],
  onRead: (at: string) => void,
): void {
  const told = useRef(onRead);
  told.current = onRead;
  const isNews = newest !== null && (readUntil === null || readUntil < newest.at);
  const id = isNews ? newest.id : null;
  const at = isNews ? newest.at : null;
  useEffect(() => {
    const element = id === null ? null : document.getElementById(`m-${id}`);
    if (!element || id === null || at === null) return;
    let inSight = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!inSight || document.visibilityState !== 'visible') return;
      timer = setTimeout(async () => {
        const { data } = await send<object>(doors.read(number), { message: id }, { byItself: true });
        if (data) told.current(at);
      }, readAfterMs);
    };
    // Half of it, or its end where it is taller than the screen.
    const watch = new IntersectionObserver(
      ([entry]) => {
        const { isIntersecting = false, intersectionRatio = 0, boundingClientRect, rootBounds } = entry ?? {};
        const endsInSight = (boundingClientRect?.bottom ?? 0) <= (rootBounds?.bottom ?? 0);
        inSight = isIntersecting && (intersectionRatio >= 0.5 || endsInSight);
        look();
      },
      { threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    watch.observe(element);
    document.addEventListener('visibilitychange', look);
    const stop = onLineBack(look);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [id, at, number]);
}

/** How many messages came below what she looks at. They are counted, not jumped to. */
export function useNewBelow(end: RefObject<Element | null>) {
  const [below, setBelow] = useState<{ first: string; count: number } | null>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        const top = entry?.boundingClientRect.top ?? 0;
        // Whoever is past it, at the box or below, has not scrolled up.
        atEnd.current = entry?.isIntersecting === true || top < 0;
        if (atEnd.current) setBelow(null);
      },
      { rootMargin: '0px 0px 80px 0px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [end]);
  return {
    below,
    arrived: (id: string) => {
      if (!atEnd.current) setBelow((was) => ({ first: was?.first ?? id, count: (was?.count ?? 0) + 1 }));
    },
    seen: () => setBelow(null),
  };
}
