import { words as ticketWords } from '#collections/tickets/admin/words.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { DeskTicket } from '../views/desk-dashboard.ts';
import { words } from './words.ts';

/** What came in last, for those who do not work on tickets themselves. */
export function NewestTickets({ tickets }: { tickets: readonly DeskTicket[] }) {
  const text = words();
  const { columns } = text;
  return (
    <section className="desk-section">
      <h2>{text.newest}</h2>
      {tickets.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{columns.number}</th>
              <th>{columns.subject}</th>
              <th>{columns.customer}</th>
              <th>{columns.status}</th>
              <th className="desk-money">{columns.price}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <tr key={ticket.id}>
                <td>
                  <a href={`/admin/collections/tickets/${ticket.id}`}>{ticket.number}</a>
                </td>
                <td>{ticket.subject}</td>
                <td>{ticket.customer}</td>
                <td>{ticketWords().statuses[ticket.status]}</td>
                <td className="desk-money">{formatInr(paise(ticket.price))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
