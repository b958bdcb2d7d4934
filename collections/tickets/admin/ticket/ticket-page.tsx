import { useRef, useState } from 'react';
import { MacrosDialog } from '#collections/macros/admin/macros-dialog.tsx';
import { formatDateTime } from '#kernel/calendar.ts';
import type { Urgency } from '../../contract.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import type { DeskPerson } from '../../desk-ticket-view.ts';
import { Composer } from '../composer/composer.tsx';
import type { Mode } from '../composer/draft.ts';
import type { EditorControls } from '../composer/editor.tsx';
import { type Deliver, useWriting } from '../composer/use-writing.ts';
import { doors, post } from '../desk-api.ts';
import { KeysHelp } from '../keys-help.tsx';
import { LineState } from '../live/line-state.tsx';
import { useNow } from '../live/use-now.ts';
import { MergedNotice } from '../merge/merged-notice.tsx';
import { Side } from '../side/side.tsx';
import { Thread } from '../thread/thread.tsx';
import { words as threadWords } from '../thread/words.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import { words as ticketWords } from '../words.ts';
import { changesBetween } from './changes.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import type { DeskEvent, DeskState } from './desk-state.ts';
import { MeanwhileNotice } from './meanwhile-notice.tsx';
import { Presence } from './presence.tsx';
import { TicketHead } from './ticket-head.tsx';
import { useInSight } from './use-in-sight.ts';
import { useMoves } from './use-moves.ts';
import { words } from './words.ts';

type Props = {
  state: DeskState;
  /** Id of the member of staff who looks. */
  me: string;
  lost: boolean;
  /** Why it could not be brought up to date. */
  problem: string | null;
  dispatch: (event: DeskEvent) => void;
  load: () => Promise<void>;
  sayTyping: () => void;
};

/** A ticket where staff work on it: conversation and writing, beside them what is known of it. */
export function TicketPage({ state, me, lost, problem, dispatch, load, sayTyping }: Props) {
  const { ticket } = state;
  const text = words();
  const now = useNow();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<'thread' | 'side'>('thread');
  const controls = useRef<EditorControls | null>(null);
  const help = useRef<HTMLDialogElement>(null);
  const macros = useRef<{ open: () => void }>(null);
  const place = useRef<HTMLDivElement>(null);
  const isInSight = useInSight(place);

  const deliver = useRef<Deliver>(async () => 'conflict');
  const writing = useWriting({
    ticket: ticket.id,
    staff: me,
    lost,
    deliver: (...message) => deliver.current(...message),
  });
  const moves = useMoves({
    ticket,
    isWriting: writing.isWriting,
    onTicket: (news) => dispatch({ type: 'loaded', ticket: news }),
  });
  deliver.current = async (mode, move, message) => {
    if (move) {
      const end = await moves.speak(move, message);
      if (end === 'done') setSaid(text.said[move]);
      return end === 'done' ? 'sent' : end;
    }
    const input = { ...message, internal: mode === 'note' };
    const { data, problem } = await post<DeskMessageView>(doors.reply(ticket.id), input);
    if (problem) return problem;
    dispatch({ type: 'said', messages: [data] });
    setSaid(text.said[mode]);
    return 'sent';
  };

  async function assign(to: DeskPerson | null): Promise<void> {
    if (await moves.assign(to))
      setSaid(to === null ? text.said.freed : to.id === me ? text.said.taken : text.said.given(to.name));
  }
  const take = () => {
    const person = ticket.people.find(({ id }) => id === me);
    if (person) void assign(person);
  };
  async function setUrgency(to: Urgency): Promise<void> {
    if (await moves.urgency(to)) setSaid(text.said.urgency(ticketWords().urgencies[to]));
  }
  async function start(): Promise<void> {
    if (await moves.start()) setSaid(text.said.start);
  }
  function write(mode: Mode): void {
    setShown('thread');
    writing.setMode(mode);
    // The editor of the other kind of words has to appear first.
    requestAnimationFrame(() => requestAnimationFrame(() => controls.current?.focus()));
  }
  /** A note is quoted in a note: nothing of it may come into an answer. */
  function quote({ html, at, author, authorName, internal }: DeskMessageView): void {
    const who = author === 'you' ? threadWords().you : authorName;
    const heading = `${who}, ${formatDateTime(new Date(at))}`;
    setShown('thread');
    writing.setMode(internal ? 'note' : 'reply');
    requestAnimationFrame(() => requestAnimationFrame(() => controls.current?.quote({ heading, html })));
  }
  // Where it goes on elsewhere, only what somebody has begun to write is still shown.
  const writes = ticket.mayWork && (ticket.merge.into === null || writing.isWriting);
  const keys = useDeskKeys((key) => {
    if (key === 'help') help.current?.showModal();
    else if (!ticket.mayWork) return false;
    else if (!writes && key !== 'take' && key !== 'macro') return false;
    else if (key === 'reply' || key === 'note') write(key);
    else if (key === 'macro') macros.current?.open();
    else if (key === 'take' && ticket.assignee?.id !== me) take();
    else return false;
    return true;
  });

  const { conflict } = moves;
  function anyway(): void {
    if (!conflict) return;
    const { wish, answer } = conflict;
    moves.accept(answer.current);
    if (wish.do === 'assign') void assign(wish.to);
    else if (wish.do === 'urgency') void setUrgency(wish.to);
    else if (wish.do === 'start') void start();
    else void writing.send(wish.do);
  }
  const meanwhile = conflict
    ? []
    : changesBetween(moves.seen, ticket).filter(({ part }) => part !== 'messages');

  return (
    <div className={`desk-ticket desk-shows-${shown}`}>
      <TicketHead
        busy={moves.busy}
        macros={
          ticket.mayWork && (
            <MacrosDialog
              controls={macros}
              onStale={() => void load()}
              onTicket={(news, done) => {
                dispatch({ type: 'loaded', ticket: news });
                setSaid(done);
              }}
              revision={moves.seen.revision}
              ticket={ticket.id}
            />
          )
        }
        help={<KeysHelp dialog={help} enabled={keys.enabled} onEnabled={keys.setEnabled} />}
        me={me}
        now={now}
        onAssign={(to) => void assign(to)}
        onStart={() => void start()}
        onTake={take}
        onUrgency={(to) => void setUrgency(to)}
        ticket={ticket}
      >
        <Presence people={state.here} />
      </TicketHead>
      <MergedNotice into={ticket.merge.into} />
      <LineState lost={lost} onAgain={() => void load()} problem={problem} />
      <p className="desk-said" role="status">
        {said}
      </p>
      {moves.problem && (
        <p className="desk-problem" role="alert">
          {moves.problem}
        </p>
      )}
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          me={me}
          onAnyway={anyway}
          onLeave={() => moves.accept(conflict.answer.current)}
        />
      )}
      <fieldset aria-label={text.views.label} className="desk-views">
        {(['thread', 'side'] as const).map((part) => (
          <button aria-pressed={shown === part} key={part} onClick={() => setShown(part)} type="button">
            {text.views[part]}
          </button>
        ))}
      </fieldset>
      <div className="desk-body">
        <div className="desk-main">
          <Thread
            dispatch={dispatch}
            now={now}
            onQuote={ticket.mayWork ? quote : null}
            onStale={() => void load()}
            state={state}
          />
          {meanwhile.length > 0 && (
            <MeanwhileNotice changes={meanwhile} onSeen={() => moves.accept(ticket)} />
          )}
          {writes && (
            <div ref={place}>
              <Composer
                controls={controls}
                moves={ticket.moves}
                onTyping={sayTyping}
                ticket={ticket.id}
                writing={writing}
              />
            </div>
          )}
        </div>
        <aside aria-label={text.views.side} className="desk-side">
          <Side
            me={me}
            onStale={() => void load()}
            onTicket={(news) => dispatch({ type: 'loaded', ticket: news })}
            ticket={ticket}
          />
        </aside>
      </div>
      {writes && !isInSight && (
        <div className="desk-jump">
          {(['reply', 'note'] as const).map((mode) => (
            <button className="desk-button" key={mode} onClick={() => write(mode)} type="button">
              {text.jump[mode]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
