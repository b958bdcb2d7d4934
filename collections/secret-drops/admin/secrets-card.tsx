import { useState } from 'react';
import { Card } from '#collections/tickets/admin/side/card.tsx';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { OpenForm } from './open-form.tsx';
import type { Opened } from './open-secret.ts';
import { ShownSecret } from './shown-secret.tsx';
import { words } from './words.ts';

type Shown = Extract<Opened, { text: string }>;
type Props = { ticket: DeskTicketView; me: string; onStale: () => void };

/** What the customer has sealed for her technician. What is shown stays in this page's memory, for a minute. */
export function SecretsCard({ ticket, me, onStale }: Props) {
  const text = words();
  const { drops, assigneeHasKey } = ticket.secrets;
  const [asked, setAsked] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const needsKey = ticket.assignee?.id === me && !assigneeHasKey;
  const hide = () => setShown(null);

  return (
    <Card title={text.title}>
      {needsKey && (
        <p>
          {text.noKeyYet} <a href="/admin/account">{text.makeOne}</a>
        </p>
      )}
      {shown && <ShownSecret confirmed={shown.confirmed} onHide={hide} text={shown.text} />}
      <ul className="desk-plain">
        {drops.map(({ id, state, leftAt, yours }) => (
          <li className="desk-secret" key={id}>
            <span className={`desk-badge ${state === 'waiting' ? 'desk-wish-open' : ''}`}>
              {state === 'waiting' && yours ? text.waits : text.states[state]}
            </span>{' '}
            <small>{text.left(formatDateTime(new Date(leftAt)))}</small>
            {state === 'waiting' && !yours && <p>{text.forOther}</p>}
            {state === 'waiting' && yours && asked !== id && (
              <div className="desk-buttons">
                <button className="desk-button" onClick={() => setAsked(id)} type="button">
                  {text.open}
                </button>
              </div>
            )}
            {yours && asked === id && (state === 'waiting' || state === 'handed_out') && !shown && (
              <OpenForm
                drop={id}
                onCancel={() => setAsked(null)}
                onOpened={(opened) => {
                  setAsked(null);
                  setShown(opened);
                  onStale();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
