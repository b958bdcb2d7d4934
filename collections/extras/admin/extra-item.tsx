import { useState } from 'react';
import { post } from '#collections/tickets/admin/desk-api.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { DeskExtra } from '../view.ts';
import { doors } from './doors.ts';
import { words } from './words.ts';

type Props = {
  extra: DeskExtra;
  onChange: () => void;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** One proposal with its lines, and what can be done with it. */
export function ExtraItem({ extra, onChange, onTicket, onStale }: Props) {
  const text = words();
  const { status, lines, total, by, proposedAt, may, records } = extra;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function withdraw(): Promise<void> {
    setBusy(true);
    const { data, problem: refused } = await post<DeskTicketView>(doors.withdraw(extra.id), {});
    setBusy(false);
    setProblem(refused?.message ?? null);
    if (data) onTicket(data);
    else onStale();
  }

  return (
    <div className="desk-wish">
      <p>
        <span
          className={`desk-badge ${status === 'proposed' || status === 'approved' ? 'desk-wish-open' : ''}`}
        >
          {text.status[status]}
        </span>{' '}
        <small>{text.asked(by, formatDateTime(new Date(proposedAt)))}</small>
      </p>
      <ul className="desk-plain">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a proposal have no other name
          <li className="desk-amount" key={i}>
            <span>
              {line.description}{' '}
              <small>
                {line.minutes === null
                  ? text.pieces(line.quantity, formatInr(line.unitPrice))
                  : text.minutes(line.minutes)}
              </small>
            </span>
            <span>{formatInr(line.amount)}</span>
          </li>
        ))}
      </ul>
      <p className="desk-amount">
        <span>{text.total}</span>
        <strong>{formatInr(total)}</strong>
      </p>
      {records && (
        <ul className="desk-plain">
          <li>
            <a href={`/admin/collections/payments/${records.payment}`}>{text.openPayment}</a>
          </li>
          <li>
            <a href={`/admin/collections/invoices/${records.invoice.id}`}>
              {text.openInvoice(records.invoice.number)}
            </a>
          </li>
        </ul>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      {asked && <p>{text.sure}</p>}
      {(may.change || may.withdraw) && (
        <div className="desk-buttons">
          {may.change && (
            <button className="desk-button" disabled={busy} onClick={onChange} type="button">
              {text.change}
            </button>
          )}
          {may.withdraw && (
            <button
              className="desk-button"
              disabled={busy}
              onClick={() => (status === 'approved' && !asked ? setAsked(true) : void withdraw())}
              type="button"
            >
              {asked ? text.yes : status === 'approved' ? text.letGo : text.withdraw}
            </button>
          )}
          {asked && (
            <button className="desk-button" disabled={busy} onClick={() => setAsked(false)} type="button">
              {text.no}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
