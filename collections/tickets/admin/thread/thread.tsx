import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lastSeen } from '#kernel/conversation.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import { doors, get } from '../desk-api.ts';
import type { DeskEvent, DeskState } from '../ticket/desk-state.ts';
import { Message } from './message.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { words } from './words.ts';

type Props = {
  state: DeskState;
  now: Date;
  dispatch: (event: DeskEvent) => void;
  onStale: () => void;
  onQuote: ((message: DeskMessageView) => void) | null;
};

const isOurs = ({ author, internal }: DeskMessageView) =>
  (author === 'you' || author === 'technician') && !internal;

/** What was said on a ticket and noted among staff. Whoever reads at its end stays there when something comes. */
export function Thread({ state, now, dispatch, onStale, onQuote }: Props) {
  const { ticket, earlier, typing } = state;
  const { id, messages, readState } = ticket;
  const text = words();
  const box = useRef<HTMLElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useStaysAtEnd(box, messages.at(-1)?.id);
  useMarkRead(ticket, box);

  async function showEarlier(): Promise<void> {
    const first = messages[0];
    if (!first) return;
    const answer = await get<{ messages: DeskMessageView[]; earlier: boolean }>(doors.earlier(id, first.id));
    setProblem(answer.problem?.message ?? null);
    if (answer.data) dispatch({ type: 'earlier', messages: answer.data.messages, more: answer.data.earlier });
  }

  const seen = lastSeen(messages, readState.customer, isOurs);
  const last = messages.findLast(isOurs)?.id;
  const markOf = (message: DeskMessageView) =>
    message.id === seen ? 'seen' : message.id === last ? 'sent' : null;
  const newest = messages.at(-1);
  return (
    <section aria-label={text.title} className="desk-thread" ref={box}>
      {!ticket.mayWork && <p className="desk-empty">{text.closed}</p>}
      {ticket.mayWork && messages.length === 0 && <p className="desk-empty">{text.empty}</p>}
      {earlier && (
        <button className="desk-button desk-earlier" onClick={() => void showEarlier()} type="button">
          {text.earlier}
        </button>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <ol>
        {messages.map((message) => (
          <Message
            key={message.id}
            mark={markOf(message)}
            message={message}
            now={now}
            onChanged={(changed) => dispatch({ type: 'said', messages: [changed] })}
            onQuote={onQuote}
            onStale={onStale}
          />
        ))}
      </ol>
      {/* Always there, so that nothing moves when somebody begins to type. */}
      <p className="desk-typing">
        {typing.map(({ who, side }) => (side === 'staff' ? text.replying(who) : text.typing(who))).join(' ')}
      </p>
      <p className="desk-hidden" role="status">
        {newest && newest.author !== 'you' ? text.arrived(newest.authorName || text.system) : ''}
      </p>
    </section>
  );
}

/** Goes to the end at first, and with what comes while the end is in sight. */
function useStaysAtEnd(box: { current: HTMLElement | null }, newest: string | undefined): void {
  const atEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    const look = () => {
      if (element) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    };
    element?.addEventListener('scroll', look, { passive: true });
    return () => element?.removeEventListener('scroll', look);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new message
  useLayoutEffect(() => {
    const element = box.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [newest]);
}
