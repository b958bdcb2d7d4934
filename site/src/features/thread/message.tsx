import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { MessageView } from '#collections/tickets/view.ts';
import { Icon } from '#site/components/ui/icon.tsx';
import { check } from '#site/components/ui/icons.ts';
import { skeletonBar } from '#site/components/ui/recipes/surface.ts';
import { moment } from '#site/lib/format.ts';
import { words } from '#site/messages/thread.ts';
import { checks } from './icons.ts';
import { MessageFiles } from './message-files.tsx';
import { Bubble, MessageFrame, nameOf, quietButton } from './message-frame.tsx';
import { MessageHistory } from './message-history.tsx';

const MessageEdit = lazy(() => import('./message-edit.tsx'));

type Props = {
  message: MessageView;
  limit: number;
  /** Under the newest of her own messages: how far it has come. */
  mark: 'sent' | 'seen' | null;
  onChanged: (message: MessageView) => void;
  onAsNew: (body: unknown) => void;
};

/** One message: what it says, its files, what it said before, and for a while the way to change one's own. */
export function Message({ message, limit, mark, onChanged, onAsNew }: Props) {
  const w = words();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const mayEdit = useUntil(message.editableUntil) && message.body !== null;
  const own = message.author === 'you';
  const about = w.about(nameOf(message), moment(message.at));

  function close(): void {
    setEditing(false);
    setTimeout(() => edit.current?.focus());
  }

  return (
    <MessageFrame id={`m-${message.id}`} by={message}>
      {editing ? (
        <Suspense fallback={<span className={`${skeletonBar} h-56 w-full`} />}>
          <MessageEdit
            message={message}
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
        </Suspense>
      ) : (
        <Bubble html={message.html} own={own} />
      )}
      <MessageFiles files={message.attachments} />
      {!editing && (mayEdit || message.editedAt || mark) && (
        <div className="-mb-3 -ml-2 flex flex-wrap items-center gap-x-1 text-sm text-ink-2">
          {message.editedAt && (
            <MessageHistory
              id={message.id}
              editedAt={message.editedAt}
              revision={message.revision}
              about={about}
            />
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
