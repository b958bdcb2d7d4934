import type { DeviceView } from '#collections/devices/view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { Paise } from '#kernel/paise.ts';
import { paidWords } from '#site/features/refunds/refund-words.ts';
import { moment, phoneText, rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/tickets.ts';
import { when } from './when.ts';

export type Fact = { term: string; value: string; num?: boolean };

/** What is known of a ticket, each with its name. `extra`: what is to be paid beyond the booked price. */
export function ticketFacts(
  ticket: TicketDetailsView,
  about: { status: string; extra: Paise; now: Date; locale?: Locale },
): Fact[] {
  const { now, locale } = about;
  const all = words(locale);
  const w = all.details;
  const { payment, contact, technician, expectedAt } = ticket;
  const owed = about.extra > 0 ? ` · ${all.card.extraDue(rupees(about.extra))}` : '';
  const paid = payment.state === 'paid' || ticket.paidAt !== null;
  const category = all.categories[ticket.category];
  const waits = ticket.status === 'awaiting_payment';
  const closed = ticket.status === 'closed' || ticket.status === 'cancelled' || ticket.status === 'resolved';
  const expected = expectedAt ? when(expectedAt, now, locale) : waits ? w.expectedAfter : null;
  return [
    { term: w.status, value: about.status },
    { term: w.service, value: `${all.kinds[ticket.kind]} · ${ticket.tierName}` },
    { term: w.category, value: ticket.categoryOther ? `${category}: ${ticket.categoryOther}` : category },
    ...(ticket.device ? [{ term: w.device, value: deviceText(ticket.device) }] : []),
    { term: w.priority, value: all.urgencies[ticket.urgency] },
    { term: w.created, value: moment(ticket.createdAt, locale), num: true },
    ...(expected && !closed ? [{ term: w.expected, value: expected, num: true }] : []),
    ...(technician || !closed ? [{ term: w.technician, value: technician ?? w.noTechnician }] : []),
    {
      term: w.payment,
      value: `${
        paid
          ? paidWords(ticket.price, ticket.refunds, locale).label
          : payment.state === 'confirming'
            ? w.confirming
            : w.notPaid
      }${owed}`,
    },
    { term: w.contact, value: `${contact.name} · ${w.methods[contact.method]}, ${w.times[contact.time]}` },
    contact.method === 'email'
      ? { term: w.contactEmail, value: contact.email }
      : { term: w.contactPhone, value: phoneText(contact.phone), num: true },
  ];
}

/** What its owner calls it, and what runs on it if she has said so. */
function deviceText({ name, system }: DeviceView): string {
  return system ? `${name} (${system})` : name;
}
