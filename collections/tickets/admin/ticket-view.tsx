import type { DocumentViewServerProps } from 'payload';
import { TicketDesk } from './ticket/ticket-desk.tsx';

/** The desk's own page of a ticket, in the place of the panel's form. */
export function TicketView({ doc, user }: DocumentViewServerProps) {
  return doc && user ? <TicketDesk id={String(doc.id)} key={String(doc.id)} me={String(user.id)} /> : null;
}
