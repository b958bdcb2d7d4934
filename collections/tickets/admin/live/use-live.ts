import { useEffect, useRef, useState } from 'react';
import { openSocket } from '#kernel/live-socket.ts';
import type { ClientMessage, RealtimeEvent, RealtimeSignal } from '#kernel/realtime.ts';
import { leaveForLogIn } from '../desk-api.ts';

type Given = {
  /** Where the content of the page ends; undefined while there is none. */
  cursor: string | null | undefined;
  /** Number of the ticket whose conversation is shown. */
  ticket: string | null;
  onNews: (news: RealtimeEvent | RealtimeSignal) => void;
  /** Something may have been missed: what is shown is asked for anew. */
  onAsk: () => void;
};

/** Hears what happens while a part of the panel is shown. `lost` is worth a word to whoever looks. */
export function useLive({ cursor, ticket, onNews, onAsk }: Given) {
  const [lost, setLost] = useState(false);
  const say = useRef<(message: ClientMessage) => void>(() => {});
  const told = useRef({ onNews, onAsk });
  told.current = { onNews, onAsk };
  const from = useRef(cursor);
  from.current ??= cursor;
  const begins = cursor !== undefined;

  useEffect(() => {
    if (!begins) return;
    const socket = openSocket({
      path: '/realtime/desk',
      cursor: from.current ?? null,
      ticket,
      act: (effect) => {
        if (effect.do === 'tell') told.current.onNews(effect.news);
        else if (effect.do === 'ask') told.current.onAsk();
        else if (effect.do === 'line') setLost(effect.is === 'lost');
        else leaveForLogIn();
      },
    });
    say.current = socket.say;
    return () => {
      say.current = () => {};
      socket.stop();
    };
  }, [begins, ticket]);

  return { lost, say: (message: ClientMessage) => say.current(message) };
}
