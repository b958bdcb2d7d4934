import { useState } from 'react';
import { Card } from '#collections/tickets/admin/side/card.tsx';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import type { ConsentActView, DeskConsentView } from '../view.ts';
import { AskForm } from './ask-form.tsx';
import { words } from './words.ts';

type Props = {
  ticket: DeskTicketView;
  consent: DeskConsentView;
  onTicket: (ticket: DeskTicketView) => void;
};

const tones: Partial<Record<DeskConsentView['state'], string>> = {
  asked: 'desk-wish-open',
  given: 'desk-wish-accepted',
  withdrawn: 'desk-wish-refused',
};

/** What was asked of the customer before the session, what she said, and the way to ask. */
export function ConsentCard({ ticket, consent, onTicket }: Props) {
  const text = words();
  const [asks, setAsks] = useState(false);
  const { state, scope, askedAt, last, open } = consent;
  return (
    <Card title={text.title}>
      <p>
        <span className={`desk-badge ${tones[state] ?? ''}`}>{text.states[state]}</span>{' '}
        {askedAt && <small>{text.askedAt(formatDateTime(new Date(askedAt)))}</small>}
      </p>
      {state === 'none' && <p>{text.needed}</p>}
      {scope && <blockquote>{scope}</blockquote>}
      {last && <Answer last={last} />}
      {state === 'withdrawn' && (
        <p className="desk-problem" role="alert">
          {text.stop}
        </p>
      )}
      {open && ticket.mayWork && !asks && (
        <div className="desk-buttons">
          <button className="desk-button" onClick={() => setAsks(true)} type="button">
            {state === 'none' ? text.ask : text.again}
          </button>
        </div>
      )}
      {open && asks && (
        <AskForm
          onCancel={() => setAsks(false)}
          onTicket={(news) => {
            setAsks(false);
            onTicket(news);
          }}
          suggested={consent.suggested}
          ticket={ticket.id}
        />
      )}
    </Card>
  );
}

function Answer({ last }: { last: ConsentActView }) {
  const text = words();
  const when = formatDateTime(new Date(last.at));
  if (last.act === 'withdrawn') return <p>{text.withdrawnAt(when)}</p>;
  return (
    <>
      <p>{text.signed(last.signature ?? '', when)}</p>
      <p>
        {last.recording ? text.recording.yes : text.recording.no} {last.backup && text.backup[last.backup]}
      </p>
    </>
  );
}
