import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { RealtimeEvent, RealtimeSignal } from '#kernel/realtime.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { doors, get } from '../desk-api.ts';
import { useLive } from '../live/use-live.ts';
import { type DeskEvent, type DeskState, deskState, reduceDesk } from './desk-state.ts';

const settleMs = 150;
/** Whoever types says so every two seconds. */
const typingMs = 5_000;

/** A ticket that stays right: what is said comes over the socket, anything else that happens is asked for anew. */
export function useTicket(id: string) {
  const [state, dispatch] = useReducer(reduce, null);
  const [problem, setProblem] = useState<string | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const typists = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const load = useCallback(
    async (byItself = false) => {
      const answer = await get<DeskTicketView>(doors.ticket(id), { byItself });
      setProblem(answer.problem?.message ?? null);
      if (answer.data) dispatch({ type: 'loaded', ticket: answer.data });
    },
    [id],
  );
  useEffect(() => void load(), [load]);
  useEffect(() => {
    const timers = typists.current;
    return () => {
      clearTimeout(soon.current);
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, []);

  function hear(news: RealtimeEvent | RealtimeSignal): void {
    if (!('ticket' in news) || news.ticket !== state?.ticket.number) return;
    if (news.type === 'event') happened(news);
    else if (news.type === 'typing') types(news);
    else if (news.type === 'here') dispatch({ type: 'here', people: news.people });
    else dispatch({ type: 'read', side: news.side, at: news.at });
  }
  function happened({ message }: RealtimeEvent): void {
    if (isMessage(message)) {
      dispatch({ type: 'said', messages: [message] });
      return;
    }
    clearTimeout(soon.current);
    soon.current = setTimeout(() => void load(true), settleMs);
  }
  function types({ who, side }: Extract<RealtimeSignal, { type: 'typing' }>): void {
    dispatch({ type: 'typing', who, side });
    clearTimeout(typists.current.get(who));
    const stopped = () => dispatch({ type: 'stopped typing', who });
    typists.current.set(who, setTimeout(stopped, typingMs));
  }

  const { lost, say } = useLive({
    cursor: state?.ticket.cursor,
    ticket: state?.ticket.number ?? null,
    onNews: hear,
    onAsk: () => void load(true),
  });

  const typedAt = useRef(0);
  return {
    state,
    problem,
    lost,
    load,
    dispatch,
    /** The customer sees that somebody writes to her, colleagues who. */
    sayTyping: () => {
      if (!state || Date.now() - typedAt.current < 2_000) return;
      typedAt.current = Date.now();
      say({ type: 'typing', ticket: state.ticket.number });
    },
  };
}

function reduce(state: DeskState | null, event: DeskEvent): DeskState | null {
  if (state) return reduceDesk(state, event);
  return event.type === 'loaded' ? deskState(event.ticket) : null;
}

function isMessage(value: unknown): value is DeskMessageView {
  return typeof value === 'object' && value !== null && 'id' in value && 'html' in value;
}
