import { useState } from 'react';
import { formatDateTime } from '#kernel/calendar.ts';
import type { MessageHistoryView } from '../../conversation-view.ts';
import { doors, get } from '../desk-api.ts';
import { words as ticketWords } from '../words.ts';
import { Html } from './html.tsx';
import { words } from './words.ts';

/** What a message said before it was changed; asked for when somebody wants to see it. */
export function History({ message, editedAt }: { message: string; editedAt: string }) {
  const [shown, setShown] = useState<MessageHistoryView | string | null>(null);
  const text = words();
  async function load(open: boolean): Promise<void> {
    if (!open) return;
    const { data, problem } = await get<MessageHistoryView>(doors.history(message));
    setShown(problem ? problem.message : data);
  }
  return (
    <details className="desk-history" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>{text.edited(formatDateTime(new Date(editedAt)))}</summary>
      {shown === null && <p role="status">{ticketWords().loading}</p>}
      {typeof shown === 'string' && <p role="alert">{shown}</p>}
      {shown !== null && typeof shown !== 'string' && (
        <ol aria-label={text.history}>
          {shown.versions.map(({ at, html }) => (
            <li key={at}>
              <small>{text.version(formatDateTime(new Date(at)))}</small>
              <Html html={html} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
