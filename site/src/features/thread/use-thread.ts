import { useEffect, useReducer, useRef } from 'react';
import type { MessageView } from '#collections/tickets/conversation-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { get, type Problem, send } from '#site/lib/api.ts';
import { onAllNews, onLineBack } from '#site/lib/live.ts';
import { doors } from './doors.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { nextOutgoing, type Outgoing, reduceThread, type ThreadState } from './thread-state.ts';

/** A line that takes longer for a message is as good as none: it is sent again, and is still one message. */
const answerWithinMs = 15_000;

/** Pauses between tries while the line is down, in milliseconds; the last one again and again. */
const pauses: readonly number[] = [3_000, 6_000, 12_000, 24_000, 30_000];

export type Thread = ReturnType<typeof useThread>;

/** A conversation that stays right: hears what happens, asks for what it missed, sends what was written. */
export function useThread(given: {
  number: string;
  start: Omit<ThreadState, 'outgoing'>;
  onArrived: (message: MessageView) => void;
  onSent: () => void;
  /** Staff let it go on in another ticket, whose number it is. */
  onMerged: (into: string) => void;
}) {
  const { number } = given;
  const [state, dispatch] = useReducer(reduceThread, { ...given.start, outgoing: [] });
  const told = useRef(given);
  told.current = given;
  const known = useRef<ReadonlySet<string>>(new Set());
  known.current = new Set(state.messages.map(({ id }) => id));

  function take(messages: readonly MessageView[]): void {
    const fresh = messages.filter(({ id, author }) => author !== 'you' && !known.current.has(id));
    dispatch({ type: 'arrived', messages });
    for (const message of fresh) told.current.onArrived(message);
  }
  const takes = useRef(take);
  takes.current = take;

  const asks = useRef(() => {});
  useEffect(() => {
    const ask = oneAfterTheOther(async () => {
      const { data } = await get<{ data: TicketDetailsView }>(doors.view(number), { byItself: true });
      if (!data) return;
      takes.current(data.data.messages);
      if (data.data.mergedInto !== null) told.current.onMerged(data.data.mergedInto);
      for (const side of ['customer', 'staff'] as const) {
        const at = data.data.readState[side];
        if (at !== null) dispatch({ type: 'read', side, at });
      }
    });
    asks.current = ask;
    return onAllNews((news) => {
      if (!('ticket' in news) || news.ticket !== number) return;
      if (news.type === 'read') dispatch({ type: 'read', side: news.side, at: news.at });
      if (news.type === 'event' && news.kind === 'ticket.merged') ask();
      if (news.type !== 'event' || !/^message\./.test(news.kind)) return;
      if (isMessage(news.message)) takes.current([news.message]);
      else ask();
    }, ask);
  }, [number]);

  const next = nextOutgoing(state.outgoing);
  useEffect(() => {
    if (!next) return;
    const { key, body, attachments } = next;
    dispatch({ type: 'sending', key });
    const input = { key, body, attachments: attachments.map(({ id }) => id) };
    const options = { idempotencyKey: key, signal: AbortSignal.timeout(answerWithinMs) };
    void send<MessageView>(doors.reply(number), input, options).then(({ data, problem }) => {
      // Why it is refused may be that the conversation goes on elsewhere.
      if (problem?.code === 'illegal_move') asks.current();
      if (problem)
        dispatch({
          type: 'unsent',
          key,
          at: mayTryAgain(problem) ? 'waiting' : 'refused',
          // What is wrong with a field says more than that something is.
          problem: Object.values(problem.fields ?? {})[0] ?? problem.message,
        });
      else {
        dispatch({ type: 'sent', key, message: data });
        told.current.onSent();
      }
    });
  }, [next, number]);

  const isWaiting = state.outgoing.some(({ at }) => at === 'waiting');
  const tries = useRef(0);
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => dispatch({ type: 'line back' });
    const seen = () => document.visibilityState === 'visible' && again();
    const timer = setTimeout(again, pauses[Math.min(tries.current++, pauses.length - 1)]);
    const stop = onLineBack(again);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [isWaiting]);
  if (state.outgoing.length === 0) tries.current = 0;

  return {
    state,
    dispatch,
    take,
    write: (item: Outgoing) => dispatch({ type: 'written', item }),
  };
}

/** The line, the server or a session that has to be begun anew: not what was written. */
function mayTryAgain({ code }: Problem): boolean {
  return ['network', 'internal', 'temporarily_unavailable', 'too_many_requests', 'not_signed_in'].includes(
    code,
  );
}

function isMessage(value: unknown): value is MessageView {
  return typeof value === 'object' && value !== null && 'id' in value && 'html' in value;
}
