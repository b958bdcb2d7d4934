import { Fragment, useMemo, useRef, useState } from 'react';
import type { MessageView, ReadState } from '#collections/tickets/conversation-view.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { istDate } from '#kernel/calendar.ts';
import { lastSeen } from '#kernel/conversation.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { button } from '#site/components/ui/recipes/button.ts';
import { refreshPage } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { usePart } from '#site/lib/use-part.ts';
import { words as lines } from '#site/messages/lines.ts';
import { words } from '#site/messages/thread.ts';
import { isBlank, type Typed } from './bodies.ts';
import { Composer, type PlainForm } from './composer.tsx';
import { Message } from './message.tsx';
import { DayLine, nameOf } from './message-frame.tsx';
import { OutgoingMessage } from './outgoing-message.tsx';
import { newestFromOthers, type Outgoing, shownMessages } from './thread-state.ts';
import { useAsked } from './use-asked.ts';
import { useHeldPlace } from './use-held-place.ts';
import { useKeptWriting } from './use-kept-writing.ts';
import { useMarkRead, useNewBelow } from './use-seen.ts';
import { useThread } from './use-thread.ts';
import { useTyping } from './use-typing.ts';

const loadLater = () => import('./later.ts');
const loadMergedEnd = async () => ({ default: (await loadLater()).MergedEnd });
const loadNewsBelow = async () => ({ default: (await loadLater()).NewsBelow });

const noLine = () => showToast({ text: lines().network, tone: 'bad' });

type Props = {
  number: string;
  /** Her own name, for the picture of what is on its way. */
  author: string;
  messages: MessageView[];
  earlier: { more: boolean; href: string };
  readState: ReadState;
  mayReply: boolean;
  /** Number of the ticket that it goes on in. */
  mergedInto: string | null;
  asked: boolean;
  limit: number;
  accept: string;
  plain: PlainForm;
};

type Draft = { body: Typed; attachments: AttachmentView[] };
const noDraft: Draft = { body: null, attachments: [] };

/** The conversation of a ticket. The server draws it as it is; awake, it stays right by itself and nothing written is lost. */
export function Thread(props: Props) {
  const { number, limit } = props;
  const w = words();
  const asked = useAsked(props.asked);
  const end = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(noDraft);
  /** What the box begins with; another `round` puts it there anew, with the cursor at its end where she asked for it. */
  const [start, setStart] = useState({ round: 0, cursor: false, ...noDraft });
  const [mergedInto, setMergedInto] = useState(props.mergedInto);
  const [spoken, setSpoken] = useState('');
  const news = useNewBelow(end);
  const typing = useTyping(number);
  const { state, dispatch, write } = useThread({
    number,
    start: { messages: props.messages, earlier: props.earlier.more, readState: props.readState },
    onArrived: (message) => {
      hold.before();
      news.arrived(message.id);
      typing.stopped();
      void loadLater().then(
        ({ spokenText }) => setSpoken(w.arrived(nameOf(message), spokenText(message.html))),
        () => undefined,
      );
    },
    onSent: () => {
      setSpoken(w.state.nowSent);
      // An answer can change the state of the ticket.
      void refreshPage();
    },
    onMerged: setMergedInto,
  });
  const { outgoing } = state;
  const messages = shownMessages(state);
  const hold = useHeldPlace(messages.length);

  const draftNow = useRef(draft);
  draftNow.current = draft;
  const writing = useMemo(() => ({ ...draft, outgoing: [...outgoing] }), [draft, outgoing]);
  useKeptWriting({ ticket: number, limit }, writing, (found) => {
    for (const item of found.outgoing) write(item);
    // Typed before the page was awake: that is newer.
    if (!isBlank(draftNow.current.body) || (isBlank(found.body) && found.attachments.length === 0)) return;
    begin(found, false);
    setSpoken(w.write.kept);
  });
  const MergedEnd = usePart(loadMergedEnd, mergedInto !== null);
  const NewsBelow = usePart(loadNewsBelow, news.below !== null);
  const mayReply = props.mayReply && mergedInto === null;
  useMarkRead(number, newestFromOthers(messages), state.readState.customer, (at) =>
    dispatch({ type: 'read', side: 'customer', at }),
  );

  function begin({ body, attachments }: Draft, cursor = true): void {
    setStart(({ round }) => ({ round: round + 1, cursor, body, attachments }));
    setDraft({ body, attachments });
  }

  function quote(message: MessageView): void {
    void loadLater().then(({ withQuoted }) => {
      begin(withQuoted(message, draftNow.current));
      setSpoken(w.quoted);
    }, noLine);
  }

  function send(body: RichText, html: string): void {
    const item: Outgoing = {
      key: crypto.randomUUID(),
      body,
      html,
      attachments: draft.attachments,
      writtenAt: new Date().toISOString(),
      after: state.messages.at(-1)?.id ?? null,
      at: 'queued',
      problem: null,
    };
    setDraft(noDraft);
    write(item);
  }

  async function showEarlier(): Promise<void> {
    const first = state.messages[0];
    const later = first && (await loadLater().catch(noLine));
    const found = later && (await later.earlierThan(number, first.id));
    if (found) dispatch({ type: 'earlier', messages: found.messages, more: found.earlier });
  }

  const seen = lastSeen(messages, state.readState.staff, ({ author }) => author === 'you');
  const lastOwn = messages.findLast(({ author }) => author === 'you')?.id;
  const markOf = ({ id }: MessageView) => (id === seen ? 'seen' : id === lastOwn ? 'sent' : null);
  return (
    <div className="grid">
      {messages.length + outgoing.length === 0 && <p className="text-md text-ink-2">{w.empty}</p>}
      {state.earlier && (
        <a
          href={props.earlier.href}
          className={`${button()} no-print mb-5 justify-self-center`}
          onClick={(event) => {
            event.preventDefault();
            void showEarlier();
          }}
        >
          {w.earlier}
        </a>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none for one of the browsers */}
      <ol role="list" className="grid gap-4">
        {messages.map((message, i) => (
          <Fragment key={message.id}>
            {startsDay(message, messages[i - 1]) && <DayLine at={message.at} />}
            <Message
              message={message}
              limit={limit}
              mark={markOf(message)}
              onChanged={(changed) => dispatch({ type: 'arrived', messages: [changed] })}
              onAsNew={(body) => begin({ body, attachments: draft.attachments })}
              onQuote={props.mayReply && message.author !== 'system' ? () => quote(message) : null}
            />
          </Fragment>
        ))}
        {outgoing.map((item) => (
          <OutgoingMessage
            key={item.key}
            item={item}
            author={props.author}
            onAgain={() => dispatch({ type: 'again', key: item.key })}
            onChange={() => {
              dispatch({ type: 'dropped', key: item.key });
              begin(item);
            }}
            onDiscard={() => {
              dispatch({ type: 'dropped', key: item.key });
              showToast({ text: w.state.discarded, tone: 'info', undo: () => write(item) });
            }}
          />
        ))}
      </ol>
      <div ref={end} />
      {/* Always there, so that nothing moves when somebody begins to type. */}
      <p className="flex min-h-8 items-center text-sm text-ink-2">{typing.who && w.typing(typing.who)}</p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {!mayReply && mergedInto === null && (
        <p className="border-t border-line pt-4 text-md text-ink-2">{w.write.over}</p>
      )}
      {/* What she had begun stays hers to read and take along when the conversation ended meanwhile. */}
      {(mayReply || !isBlank(draft.body)) && (
        <div ref={hold.box}>
          <Composer
            key={start.round}
            plain={props.plain}
            limit={limit}
            accept={props.accept}
            asked={asked}
            start={start}
            onChange={(change) => setDraft((was) => ({ ...was, ...change }))}
            onTyping={typing.typing}
            onSend={send}
          />
        </div>
      )}
      {mergedInto !== null && MergedEnd && MergedEnd !== 'failed' && (
        <MergedEnd
          into={mergedInto}
          writing={writing}
          onCarried={(keys) => {
            for (const key of keys) dispatch({ type: 'dropped', key });
            begin(noDraft, false);
          }}
        />
      )}
      {news.below && NewsBelow && NewsBelow !== 'failed' && (
        <NewsBelow label={w.news(news.below.count)} first={news.below.first} onSeen={news.seen} />
      )}
    </div>
  );
}

function startsDay(message: MessageView, before: MessageView | undefined): boolean {
  return before === undefined || istDate(new Date(message.at)) !== istDate(new Date(before.at));
}
