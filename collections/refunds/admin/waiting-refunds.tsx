import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { WaitingRefund } from '../view.ts';
import { words } from './words.ts';

/** Where the card "Refunds that need you" leads to. */
export const waitingRefundsId = 'waiting-refunds';

/** Refunds that only a person can bring on, each with the way to its page. */
export function WaitingRefunds({ refunds }: { refunds: readonly WaitingRefund[] }) {
  const text = words().waiting;
  return (
    <section className="desk-section" id={waitingRefundsId}>
      <h2>{text.title}</h2>
      {refunds.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{text.ticket}</th>
              <th>{text.customer}</th>
              <th className="desk-money">{words().columns.amount}</th>
              <th>{text.what}</th>
              <th>{text.since}</th>
            </tr>
          </thead>
          <tbody>
            {refunds.map(({ id, page, ticketNumber, customer, amount, needs, since }) => (
              <tr key={`${id} ${since}`}>
                <td>
                  <a href={`/admin/collections/${page}/${id}`}>{ticketNumber}</a>
                </td>
                <td>{customer}</td>
                <td className="desk-money">{formatInr(amount)}</td>
                <td>{text.needs[needs]}</td>
                <td>{formatDateTime(new Date(since))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
