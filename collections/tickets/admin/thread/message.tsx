import { useState } from 'react';
import { formatDateTime, formatTime, istDate } from '#kernel/calendar.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import { Files } from './files.tsx';
import { History } from './history.tsx';
import { Html } from './html.tsx';
import { MessageEdit } from './message-edit.tsx';
import { words } from './words.ts';

type Props = {
  message: DeskMessageView;
  now: Date;
  /** Whether the customer has seen it: said below the last one only. */
  mark: 'seen' | 'sent' | null;
  onChanged: (message: DeskMessageView) => void;
  onStale: () => void;
  /** Where something can be written: takes what it says into an answer or a note. */
  onQuote: ((message: DeskMessageView) => void) | null;
};

/** One message, or a note, which no customer ever reads and which nobody can take for a message. */
export function Message({ message, now, mark, onChanged, onStale, onQuote }: Props) {
  const [editing, setEditing] = useState(false);
  const text = words();
  const { author, internal, html, editedAt, editableUntil } = message;
  const at = new Date(message.at);
  const when = istDate(at) === istDate(now) ? formatTime(at) : formatDateTime(at);
  const who = author === 'you' ? text.you : author === 'system' ? text.system : message.authorName;
  const mayEdit =
    message.body !== null && editableUntil !== null && Date.parse(editableUntil) > now.getTime();
  const kind = internal ? 'note' : author === 'customer' ? 'customer' : 'ours';
  return (
    <li className={`desk-message desk-message-${kind}`} data-message={message.id}>
      <p className="desk-message-head">
        <strong>{who}</strong>
        {author !== 'you' && author !== 'system' && <span>{text.roles[author]}</span>}
        <time dateTime={message.at}>{when}</time>
        {internal && (
          <span className="desk-note-label">
            {text.note} · {text.onlyStaff}
          </span>
        )}
        {onQuote && author !== 'system' && !editing && (
          <button
            aria-label={text.quoteOf(who, when)}
            className="desk-link"
            onClick={() => onQuote(message)}
            type="button"
          >
            {text.quote}
          </button>
        )}
        {mayEdit && !editing && (
          <button
            aria-label={text.editOf(when)}
            className="desk-link"
            onClick={() => setEditing(true)}
            type="button"
          >
            {text.edit}
          </button>
        )}
      </p>
      <div className="desk-bubble">
        {editing ? (
          <MessageEdit
            message={message}
            onClose={() => setEditing(false)}
            onSaved={(changed) => {
              onChanged(changed);
              setEditing(false);
            }}
            onStale={onStale}
          />
        ) : (
          <Html html={html} />
        )}
        {message.about && (
          <a href={`/admin/collections/tickets/${message.about.id}`}>{text.about(message.about.number)}</a>
        )}
        <Files files={message.attachments} />
      </div>
      {editedAt && <History editedAt={editedAt} key={message.revision} message={message.id} />}
      {mark && <p className="desk-mark">{mark === 'seen' ? text.seen : text.sent}</p>}
    </li>
  );
}
