import { formatDate } from '#kernel/calendar.ts';
import { phoneText } from '#kernel/phone-text.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { words } from '../ticket/words.ts';
import { Card } from './card.tsx';

/** Who asks, and how she wants to be reached for this ticket. */
export function CustomerCard({ ticket }: { ticket: DeskTicketView }) {
  const text = words().side;
  const { customer, contact } = ticket;
  return (
    <Card title={text.customer}>
      <p>
        <a className="desk-strong" href={`/admin/collections/customers/${customer.id}`}>
          {customer.name}
        </a>
        <br />
        <small>
          {text.since(formatDate(new Date(customer.since)))} ·{' '}
          <a href={`/admin/collections/tickets?where[customer][equals]=${customer.id}`}>
            {text.tickets(customer.tickets)}
          </a>
        </small>
      </p>
      <h3>{text.wishes}</h3>
      <p>
        {text.methods[contact.method]}, {text.times[contact.time]}
      </p>
      <ul className="desk-plain">
        {contact.name !== customer.name && <li>{contact.name}</li>}
        <li>
          <a href={`tel:${contact.phone}`}>{phoneText(contact.phone)}</a>
        </li>
        <li>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </li>
      </ul>
    </Card>
  );
}
