import { useEffect, useRef, useState } from 'react';
import { onNews, say } from '#site/lib/live.ts';

/** Milliseconds between two signs of typing, and how long one is shown. */
const sayEveryMs = 2_500;
const shownForMs = 5_000;

/** Who writes on the other side right now, and how to let them know that she does. */
export function useTyping(ticket: string): { who: string | null; typing: () => void; stopped: () => void } {
  const [who, setWho] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = useRef(0);
  useEffect(() => {
    const stop = onNews((news) => {
      if (news.type !== 'typing' || news.ticket !== ticket) return;
      setWho(news.who);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setWho(null), shownForMs);
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [ticket]);
  return {
    who,
    typing: () => {
      const now = Date.now();
      if (now - said.current < sayEveryMs) return;
      said.current = now;
      say({ type: 'typing', ticket });
    },
    /** What they wrote has arrived. */
    stopped: () => setWho(null),
  };
}
