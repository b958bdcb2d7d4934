import { addDays } from '#kernel/calendar.ts';
import type { TicketStatus } from './lifecycle.ts';

/** Days, from the end of a ticket on, in which its customer can still write there: a question about the bill, a thank you. */
export const writingDays = 30;

/** Whether a customer can write into a conversation. Staff always can. Instants are ISO 8601. */
export function mayWrite(
  ticket: { status: TicketStatus; closedAt: string | null; cancelledAt: string | null },
  now: Date,
): boolean {
  if (ticket.status !== 'closed' && ticket.status !== 'cancelled') return true;
  const end = ticket.status === 'closed' ? ticket.closedAt : ticket.cancelledAt;
  return end !== null && now < addDays(new Date(end), writingDays);
}
