import { type RefObject, useEffect, useRef } from 'react';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { doors, post } from '../desk-api.ts';

/** Milliseconds until it is told again, when the server did not take it. */
const againMs = 15_000;

/** Tells the server how far one has read, once the newest message of others is on the screen, until the server knows it. */
export function useMarkRead(
  { id, mayWork, messages }: DeskTicketView,
  box: RefObject<HTMLElement | null>,
): void {
  const newest = messages.findLast(({ author }) => author !== 'you')?.id;
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    const element = box.current?.querySelector(`[data-message="${newest}"]`);
    if (!mayWork || !newest || !element || told.current === newest) return;
    let telling = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(async (entries) => {
      const isSeen = entries.some((entry) => entry.isIntersecting) && document.visibilityState === 'visible';
      if (!isSeen || telling || told.current === newest) return;
      telling = true;
      const { data } = await post<object>(doors.read(id), { message: newest }, { byItself: true });
      telling = false;
      if (data) told.current = newest;
      else timer = setTimeout(look, againMs);
    });
    // Observing anew looks anew: what came while nobody looked is seen when somebody comes back.
    const look = () => {
      clearTimeout(timer);
      watch.unobserve(element);
      if (told.current !== newest) watch.observe(element);
    };
    watch.observe(element);
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [mayWork, id, newest, box]);
}
