import { Card } from '#collections/tickets/admin/side/card.tsx';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { AddRecording } from './add-recording.tsx';
import { words } from './words.ts';

type Props = { ticket: DeskTicketView; onTicket: (ticket: DeskTicketView) => void };

/** Recordings of the sessions of a ticket, and the way to add one while the customer permits it. */
export function RecordingsCard({ ticket, onTicket }: Props) {
  const text = words();
  const when = (instant: string) => formatDateTime(new Date(instant));
  const last = ticket.consent?.last;
  return (
    <Card title={text.title}>
      <ul className="desk-plain">
        {ticket.recordings.map(({ id, filename, gone, deletesAt }) => (
          <li className="desk-secret" key={id}>
            {gone ? (
              <span>{filename}</span>
            ) : (
              <a
                aria-label={text.play(filename)}
                href={`/api/desk/recordings/${id}`}
                rel="noopener"
                target="_blank"
              >
                {filename}
              </a>
            )}{' '}
            <small>{gone ? text.gone[gone.by](when(gone.at)) : text.deletes(when(deletesAt))}</small>
          </li>
        ))}
      </ul>
      {last?.act === 'given' && last.recording && ticket.mayWork && (
        <>
          <p>{text.what}</p>
          <AddRecording onTicket={onTicket} ticket={ticket.id} />
        </>
      )}
    </Card>
  );
}
