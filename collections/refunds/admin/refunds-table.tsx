import { formatDate, formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { DeskRefund } from '../view.ts';
import { words } from './words.ts';

/** The refunds of a payment, each attempt a row, with what waits for a person marked. */
export function RefundsTable({ refunds }: { refunds: readonly DeskRefund[] }) {
  const text = words();
  const { columns } = text;
  return (
    <table>
      <thead>
        <tr>
          <th className="desk-money">{columns.amount}</th>
          <th>{columns.reason}</th>
          <th>{columns.status}</th>
          <th>{columns.asked}</th>
          <th>{columns.end}</th>
          <th>{columns.creditNote}</th>
        </tr>
      </thead>
      <tbody>
        {refunds.map((refund) => (
          <tr key={refund.id}>
            <td className="desk-money">{formatInr(refund.amount)}</td>
            <td className="desk-words">
              {text.reasons[refund.reason]}
              {refund.isRetry && ` (${text.retry})`}
              {refund.words && <small>{refund.words}</small>}
            </td>
            <td>
              <a href={`/admin/collections/refunds/${refund.id}`}>
                <span className={`desk-badge desk-refund-${refund.status}`}>
                  {text.statuses[refund.status]}
                </span>
              </a>
              {refund.needs && <small className="desk-late">{text.needs}</small>}
            </td>
            <td>{formatDateTime(new Date(refund.requestedAt))}</td>
            <td className="desk-words">
              {endOf(refund)}
              {refund.reference && <small>{text.reference(refund.reference)}</small>}
              {refund.problem && <small>{refund.problem}</small>}
            </td>
            <td>
              {refund.creditNote ? (
                <a href={`/admin/collections/credit-notes/${refund.creditNote.id}`}>
                  {refund.creditNote.number}
                </a>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function endOf({ endedAt, expectedAt }: DeskRefund): string {
  if (endedAt) return formatDateTime(new Date(endedAt));
  return expectedAt ? words().expected(formatDate(new Date(expectedAt))) : '–';
}
