import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '#collections/tickets/conversation-view.ts';
import { Icon } from '#site/components/ui/icon.tsx';
import { check } from '#site/components/ui/icons-common.ts';
import { moment } from '#site/lib/format.ts';
import { takeWork } from '#site/lib/kept-work.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { usePart } from '#site/lib/use-part.ts';
import { words as lines } from '#site/messages/lines.ts';
import { words } from '#site/messages/thread.ts';
import type { Typed } from './bodies.ts';
import { editKey } from './edit-key.ts';
import { checks } from './icons.ts';
import { MessageFiles } from './message-files.tsx';
import { Bubble, MessageFrame, nameOf, quietButton } from './message-frame.tsx';
import { MessageHistory } from './message-history.tsx';

const loadEdit = () => import('./message-edit.tsx');

type Props = {
  message: MessageView;
  limit: number;
  /** Under the newest of her own messages: how far it has come. */
  mark: 'sent' | 'seen' | null;
  onChanged: (message: MessageView) => void;
  onAsNew: (body: Typed) => void;
  /** Where something can be written: takes what it says into the answer. */
  onQuote: (() => void) | null;
};

/** One message: what it says, its files, what it said before, and for a while the way to change one's own. */
export function Message({ message, limit, mark, onChanged, onAsNew, onQuote }: Props) {
  const w = words();
  const [editing, setEditing] = useState(false);
  const MessageEdit = usePart(loadEdit, editing);
  const [kept, setKept] = useState<unknown>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const isEditable = message.body !== null;
  const mayEdit = useUntil(message.editableUntil) && isEditable;
  const own = message.author === 'you';
  const about = w.about(nameOf(message), moment(message.at));

  useEffect(() => {
    const before = isEditable ? takeWork<unknown>(editKey(message.id)) : null;
    if (before === null) return;
    setKept(before);
    setEditing(true);
  }, [isEditable, message.id]);
  useEffect(() => {
    if (MessageEdit !== 'failed' || !editing) return;
    setEditing(false);
    showToast({ text: lines().network, tone: 'bad' });
  }, [MessageEdit, editing]);

  function close(): void {
    setEditing(false);
    setKept(null);
    setTimeout(() => edit.current?.focus());
  }

  return (
    <MessageFrame id={`m-${message.id}`} by={message}>
      {editing && MessageEdit && MessageEdit !== 'failed' ? (
        <MessageEdit
          message={message}
          kept={kept}
          limit={limit}
          onDone={(changed) => {
            onChanged(changed);
            close();
          }}
          onCancel={close}
          onAsNew={(body) => {
            setEditing(false);
            onAsNew(body);
          }}
        />
      ) : (
        <Bubble html={message.html} own={own} />
      )}
      {message.about && (
        <a
          href={paths.ticket(message.about)}
          className="inline-flex min-h-11 items-center text-md font-medium"
        >
          {w.merged.about(message.about)}
        </a>
      )}
      <MessageFiles files={message.attachments} />
      {!editing && (mayEdit || message.editedAt || mark || onQuote) && (
        <div className="-mb-3 -ml-2 flex flex-wrap items-center gap-x-1 text-sm text-ink-2">
          {message.editedAt && (
            <MessageHistory
              id={message.id}
              editedAt={message.editedAt}
              revision={message.revision}
              about={about}
            />
          )}
          {onQuote && (
            <button
              type="button"
              className={`${quietButton} no-print [@media(scripting:none)]:hidden`}
              aria-label={w.quote + about}
              onClick={onQuote}
            >
              {w.quote}
            </button>
          )}
          {mayEdit && (
            <button
              ref={edit}
              type="button"
              className={`${quietButton} no-print`}
              aria-label={w.edit.do + about}
              onClick={() => setEditing(true)}
            >
              {w.edit.do}
            </button>
          )}
          {mark && (
            <span className="inline-flex min-h-11 items-center gap-1.5 px-2">
              <Icon icon={mark === 'seen' ? checks : check} size={16} />
              {w.state[mark]}
            </span>
          )}
        </div>
      )}
    </MessageFrame>
  );
}

/** True until an instant has come; the page is drawn again then. */
function useUntil(instant: string | null): boolean {
  const until = instant === null ? 0 : Date.parse(instant);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const left = until - Date.now();
    setOver(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setOver(true), left);
    return () => clearTimeout(timer);
  }, [until]);
  return until > 0 && !over;
}
