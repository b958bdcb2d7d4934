import { useRef } from 'react';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { mergeWords } from '../../merge-words.ts';
import { Card } from '../side/card.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { words } from './words.ts';

type Props = {
  ticket: DeskTicketView;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** What of the customer's other tickets belongs to this one, and the way to let it go on in one of them. */
export function MergeCard({ ticket, onTicket, onStale }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = words();
  const { joined, problem } = ticket.merge;
  return (
    <Card title={text.title}>
      {joined.length > 0 && (
        <>
          <h3>{text.joined}</h3>
          <ul className="desk-plain">
            {joined.map(({ id, number, subject }) => (
              <li key={id}>
                <a href={`/admin/collections/tickets/${id}`}>{number}</a> {subject}
              </li>
            ))}
          </ul>
        </>
      )}
      {problem === null ? (
        <>
          <button className="desk-link" onClick={() => dialog.current?.showModal()} type="button">
            {text.ask}
          </button>
          <MergeDialog dialog={dialog} onStale={onStale} onTicket={onTicket} ticket={ticket} />
        </>
      ) : (
        problem !== 'merged' && (
          <p className="desk-hint">
            {text.cannot} {mergeWords().problems[problem]}
          </p>
        )
      )}
    </Card>
  );
}
