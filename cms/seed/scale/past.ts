import { formatTicketNumber } from '#kernel/numbering.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { type Chance, chanceOf } from '../../chance.ts';
import type { Cell } from './copy.ts';
import { sentence } from './words.ts';

/** What is there already and takes part. */
export type Known = {
  demo: { account: string; customer: string };
  technicians: readonly string[];
  service: string;
};

/** How much, and until when: the newest ticket was booked just before `until`, the first one five years earlier. */
export type Volume = { tickets: number; messages: number; until: Date };

export type PastTicket = {
  id: string;
  /** 1 is the newest. */
  n: number;
  number: string;
  account: string;
  customer: string;
  at: Date;
  status:
    | 'awaiting_payment'
    | 'open'
    | 'in_progress'
    | 'waiting_for_customer'
    | 'resolved'
    | 'closed'
    | 'cancelled';
  assignee: string | null;
  messages: number;
};

const years = 5;
const minuteMs = 60_000;
const ticketsAPerson = 25;
/** Businesses with many tickets: a tenth of all belong to them. */
const busyPeople = 100;
const demoShare = 0.01;
const busyShare = 0.1;
/** One ticket in so many has a conversation that would fill a book. */
const longTalkEvery = 100_000;
const longTalk = 2_000;

/** How many customers there are beside the demo's. */
export const peopleOf = ({ tickets }: Volume): number =>
  Math.max(busyPeople * 2, Math.ceil(tickets / ticketsAPerson));

/** An id of version 7 (RFC 9562) that is the same in every run. */
export function idAt(at: Date, chance: Chance): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const part = (digits: number) =>
    chance
      .between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${part(3)}-${chance.oneOf(['8', '9', 'a', 'b'])}${part(3)}-${part(6)}${part(6)}`;
}

/** The customer of that place, the first is 0; the same every time it is asked for. */
export function personAt(place: number, { until }: Volume): { account: string; customer: string } {
  const chance = chanceOf(0x5eed_0000 + place);
  const joined = new Date(until.getTime() - years * 365 * 24 * 60 * minuteMs);
  return { account: idAt(joined, chance), customer: idAt(joined, chance) };
}

/** The ticket of that place, 1 is the newest; the same every time it is asked for. */
export function ticketAt(n: number, known: Known, volume: Volume): PastTicket {
  const chance = chanceOf(n);
  const apart = (years * 365 * 24 * 60 * minuteMs) / volume.tickets;
  const at = new Date(volume.until.getTime() - n * apart);
  const owner = ownerOf(n, chance, known, volume);
  const status = statusOf(n, chance, volume);
  const perTicket = Math.max(1, Math.round(volume.messages / volume.tickets));
  return {
    id: idAt(at, chance),
    n,
    number: formatTicketNumber('remote', at.getUTCFullYear(), volume.tickets - n + 1),
    ...owner,
    at,
    status,
    assignee:
      status === 'awaiting_payment' || (status === 'open' && chance.happens(0.5))
        ? null
        : chance.oneOf(known.technicians),
    messages: isLong(n) ? longTalk : chance.between(1, perTicket * 2 - 1),
  };
}

/** Minutes from the booking to its message of that place; odd ones are the customer's, and the last one is no note. */
export const messageMinutes = (turn: number): number => turn * 7;

const isLong = (n: number) => n % longTalkEvery === 7;

function ownerOf(n: number, chance: Chance, { demo }: Known, volume: Volume) {
  const which = chance.next();
  if (isLong(n) || which < demoShare) return demo;
  if (which < demoShare + busyShare) return personAt(chance.between(0, busyPeople - 1), volume);
  return personAt(chance.between(busyPeople, peopleOf(volume) - 1), volume);
}

/** What is worked on is new; what is old is over. */
function statusOf(n: number, chance: Chance, { tickets }: Volume): PastTicket['status'] {
  const age = n / tickets;
  if (age < 0.004)
    return chance.oneOf([
      'awaiting_payment',
      'open',
      'open',
      'in_progress',
      'in_progress',
      'waiting_for_customer',
    ]);
  if (age < 0.006) return 'resolved';
  return chance.happens(0.05) ? 'cancelled' : 'closed';
}

/** Columns and values of a ticket's row. */
export const ticketColumns = [
  ...['id', 'number', 'subject', 'status', 'urgency', 'account_id', 'customer_id', 'service_id', 'kind'],
  ...[
    'tier_key',
    'tier_name',
    'price',
    'category',
    'description',
    'description_text',
    'contact_name',
    'contact_phone',
  ],
  ...[
    'contact_email',
    'contact_method',
    'contact_time',
    'assignee_id',
    'booking_key',
    'paid_at',
    'expected_at',
  ],
  ...[
    'started_at',
    'resolved_at',
    'closed_at',
    'cancelled_at',
    'cancelled_by',
    'cancel_reason',
    'rating',
    'rated_at',
  ],
  ...['clock_started_at', 'first_answer_due_at', 'first_answered_at', 'first_answer_breached_at'],
  ...['completion_breached_at', 'waiting_since', 'reminders'],
  ...['last_word_by', 'last_word_at', 'created_at', 'updated_at'],
] as const;

/** The cells of a ticket in the order of `ticketColumns`; the same every time they are asked for. */
export function ticketRow(ticket: PastTicket, known: Known): Cell[] {
  const chance = chanceOf(0x0071_c4e7 + ticket.n);
  const { status, at } = ticket;
  const later = (minutes: number) => new Date(at.getTime() + minutes * minuteMs);
  const text = sentence(chance, 12, 40);
  const isOver = status === 'closed' || status === 'cancelled';
  const isSolved = status === 'closed' || status === 'resolved';
  const isRated = status === 'closed' && chance.happens(0.4);
  return [
    ...[ticket.id, ticket.number, sentence(chance, 3, 8), status],
    chance.oneOf(['low', 'normal', 'normal', 'normal', 'high', 'urgent']),
    ...[ticket.account, ticket.customer, known.service, 'remote', 'quick', 'Quick fix', 49_900],
    chance.oneOf(['virus_removal', 'performance', 'software_installation', 'hardware_diagnostics']),
    ...[plainToRichText(text), text, 'Customer', '+919845012345', 'customer@example.com', 'phone', 'any'],
    ...[ticket.assignee, ticket.id, status === 'awaiting_payment' ? null : later(5), later(24 * 60)],
    status === 'open' || status === 'awaiting_payment' ? null : later(60),
    ...[isSolved ? later(180) : null, isOver ? later(240) : null],
    ...(status === 'cancelled' ? [later(240), 'customer', 'other'] : [null, null, null]),
    ...(isRated ? [chance.between(1, 5), later(300)] : [null, null]),
    ...clockOf(status, later),
    ...[ticket.messages % 2 === 0 ? 'staff' : 'customer', later(messageMinutes(ticket.messages))],
    ...[at, isOver ? later(300) : later(60)],
  ];
}

/** What was promised, and that nobody is told of it any more: work of years ago is late, and its customers are silent. */
function clockOf(status: PastTicket['status'], later: (minutes: number) => Date): Cell[] {
  if (status === 'awaiting_payment') return [null, null, null, null, null, null, 0];
  const isNew = status === 'open';
  const isOpen = isNew || status === 'in_progress';
  const waits = status === 'waiting_for_customer';
  return [
    ...[later(5), later(65), isNew ? null : later(50), isNew ? later(65) : null],
    ...[isOpen ? later(24 * 60) : null, waits ? later(60) : null, waits ? 2 : 0],
  ];
}
