import { stringify } from 'csv-stringify/sync';
import { istParts } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import type { TicketCard } from '../card-view.ts';
import { ticketWords } from '../words.ts';

/**
 * Tickets as a table for a spreadsheet: UTF-8 with a mark by which Excel knows it, commas, CRLF (RFC 4180); instants are
 * days and times of Asia/Kolkata, amounts rupees with a point. What begins like a formula is text: a spreadsheet
 * would run what somebody wrote into a subject (OWASP, CSV injection).
 */
export function ticketsCsv(tickets: readonly TicketCard[], locale?: Locale): string {
  const w = ticketWords(locale).export;
  const rows = tickets.map((ticket) => [
    ticket.number,
    ticket.tierName,
    w.status[ticket.status],
    ticket.subject,
    w.urgency[ticket.urgency],
    when(ticket.createdAt),
    rupees(ticket.price),
    when(ticket.paidAt),
    when(ticket.expectedAt),
    ticket.technician ?? '',
    ticket.invoiceNumber ?? '',
    ticket.refunds.length === 0 ? '' : rupees(ticket.refunds.reduce((sum, { amount }) => sum + amount, 0)),
    ticket.stars ?? '',
  ]);
  return stringify([Object.values(w.columns), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function when(instant: string | null): string {
  if (instant === null) return '';
  const { year, month, day, hour, minute } = istParts(new Date(instant));
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** Paise are whole numbers, and stay so. */
const rupees = (price: number) => `${Math.trunc(price / 100)}.${two(price % 100)}`;

const two = (n: number) => String(n).padStart(2, '0');
