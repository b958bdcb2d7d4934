import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { words } from '../ticket/words.ts';
import { CancelUnpaid } from './cancel-unpaid.tsx';
import { Card } from './card.tsx';

type Props = { ticket: DeskTicketView; onStale: () => void };

/** Whether it is paid; for accounts with the way into the books. What nobody has paid can be cancelled here. */
export function PaymentCard({ ticket, onStale }: Props) {
  const text = words().side;
  const { payment, price, paidAt, records } = ticket;
  return (
    <Card title={text.payment}>
      <p className="desk-amount">
        <span>
          {text.payments[payment]} {paidAt && <small>{text.paidAt(formatDateTime(new Date(paidAt)))}</small>}
        </span>
        <strong>{formatInr(price)}</strong>
      </p>
      {records && (
        <ul className="desk-plain">
          {records.payment && (
            <li>
              <a href={`/admin/collections/payments/${records.payment}`}>{text.openPayment}</a>
            </li>
          )}
          {records.invoice && (
            <li>
              <a href={`/admin/collections/invoices/${records.invoice.id}`}>
                {text.openInvoice(records.invoice.number)}
              </a>
            </li>
          )}
        </ul>
      )}
      {ticket.moves.includes('cancel_unpaid') && <CancelUnpaid onStale={onStale} ticket={ticket} />}
    </Card>
  );
}
