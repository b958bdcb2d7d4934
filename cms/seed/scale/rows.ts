import { plainToRichText } from '#kernel/rich-text.ts';
import { chanceOf } from '../../chance.ts';
import type { Cell } from './copy.ts';
import {
  idAt,
  type Known,
  messageMinutes,
  type PastTicket,
  peopleOf,
  personAt,
  ticketAt,
  ticketColumns,
  ticketRow,
  type Volume,
} from './past.ts';
import { sentence } from './words.ts';

export type Table = { name: string; columns: readonly string[]; rows(): Iterable<Cell[]> };

const minuteMs = 60_000;
const notesAmongMessages = 0.1;
const ticketsWithFile = 0.2;

const events = {
  awaiting_payment: ['ticket.created'],
  open: ['ticket.created', 'payment.captured'],
  in_progress: ['ticket.created', 'payment.captured', 'ticket.assigned', 'ticket.session_started'],
  waiting_for_customer: ['ticket.created', 'payment.captured', 'ticket.assigned', 'ticket.waiting'],
  resolved: [
    'ticket.created',
    'payment.captured',
    'ticket.assigned',
    'ticket.session_started',
    'ticket.resolved',
  ],
  closed: [
    'ticket.created',
    'payment.captured',
    'ticket.assigned',
    'ticket.session_started',
    'ticket.resolved',
    'ticket.closed',
  ],
  cancelled: ['ticket.created', 'payment.captured', 'ticket.cancelled'],
} as const satisfies Record<PastTicket['status'], readonly string[]>;

/** The tables of some years of work, in the order in which they may be written. */
export function pastTables(known: Known, volume: Volume): Table[] {
  function* each(rowsOf: (ticket: PastTicket) => Iterable<Cell[]>): Iterable<Cell[]> {
    for (let n = volume.tickets; n >= 1; n -= 1) yield* rowsOf(ticketAt(n, known, volume));
  }
  function* people(rowOf: (place: number) => Cell[]): Iterable<Cell[]> {
    for (let place = 0; place < peopleOf(volume); place += 1) yield rowOf(place);
  }
  return [
    {
      name: 'accounts',
      columns: ['id', 'name', 'kind'],
      rows: () => people((place) => [personAt(place, volume).account, `Customer ${place}`, 'personal']),
    },
    {
      name: 'customers',
      columns: ['id', 'name', 'email', 'phone', 'account_id', 'auth_id', 'profile_completed_at'],
      rows: () =>
        people((place) => {
          const { account, customer } = personAt(place, volume);
          const email = `customer.${place}@example.com`;
          return [
            customer,
            `Customer ${place}`,
            email,
            '+919845012345',
            account,
            `scale-${place}`,
            volume.until,
          ];
        }),
    },
    { name: 'tickets', columns: ticketColumns, rows: () => each((ticket) => [ticketRow(ticket, known)]) },
    {
      name: 'ticket_messages',
      columns: [
        ...[
          'id',
          'ticket_id',
          'account_id',
          'author_kind',
          'author_customer_id',
          'author_staff_id',
          'internal',
        ],
        ...['body', 'body_text', 'created_at', 'updated_at'],
      ],
      rows: () => each((ticket) => messagesOf(ticket, known)),
    },
    {
      name: 'attachments',
      columns: [
        ...['id', 'filename', 'mime_type', 'size', 'sha256', 'storage_key', 'account_id', 'uploaded_by_id'],
        ...['ticket_id', 'created_at'],
      ],
      rows: () => each(filesOf),
    },
    {
      name: 'payment_orders',
      columns: [
        ...['id', 'receipt', 'gateway_order_id', 'status', 'amount', 'currency', 'account_id', 'customer_id'],
        ...['ticket_id', 'created_at'],
      ],
      rows: () => each((ticket) => (isPaid(ticket) ? [orderRow(ticket)] : [])),
    },
    {
      name: 'payments',
      columns: [
        ...[
          'id',
          'gateway_payment_id',
          'order_id',
          'account_id',
          'customer_id',
          'ticket_id',
          'status',
          'role',
        ],
        ...['amount', 'currency', 'method', 'paid_at', 'attempted_at', 'created_at'],
      ],
      rows: () => each((ticket) => (isPaid(ticket) ? [paymentRow(ticket)] : [])),
    },
    {
      name: 'activities',
      columns: [
        'id',
        'kind',
        'account_id',
        'customer_id',
        'actor_kind',
        'ticket_id',
        'data',
        'at',
        'created_at',
      ],
      rows: () => each(activitiesOf),
    },
    {
      name: 'notifications',
      columns: [
        'id',
        'key',
        'customer_id',
        'category',
        'kind',
        'ticket_id',
        'data',
        'read_at',
        'at',
        'created_at',
      ],
      rows: () => each(noticesOf),
    },
  ];
}

const later = (ticket: PastTicket, minutes: number) => new Date(ticket.at.getTime() + minutes * minuteMs);
const isPaid = ({ status }: PastTicket) => status !== 'awaiting_payment';

function* messagesOf(ticket: PastTicket, known: Known): Iterable<Cell[]> {
  const chance = chanceOf(0x00e5_5a6e + ticket.n);
  for (let turn = 1; turn <= ticket.messages; turn += 1) {
    const at = later(ticket, messageMinutes(turn));
    const isStaffs = turn % 2 === 0;
    const text = sentence(chance, 6, 40);
    yield [
      ...[idAt(at, chance), ticket.id, ticket.account, isStaffs ? 'staff' : 'customer'],
      ...[
        isStaffs ? null : ticket.customer,
        isStaffs ? (ticket.assignee ?? known.technicians[0] ?? null) : null,
      ],
      ...[
        isStaffs && turn < ticket.messages && chance.happens(notesAmongMessages),
        plainToRichText(text),
        text,
        at,
        at,
      ],
    ];
  }
}

function* filesOf(ticket: PastTicket): Iterable<Cell[]> {
  const chance = chanceOf(0x0f11_e500 + ticket.n);
  if (!chance.happens(ticketsWithFile)) return;
  const name = `${sentence(chance, 1, 3).replaceAll(' ', '-')}.png`;
  const id = idAt(ticket.at, chance);
  yield [
    id,
    name,
    'image/png',
    48_213,
    '0'.repeat(64),
    `scale/${id}`,
    ticket.account,
    ticket.customer,
    ticket.id,
    ticket.at,
  ];
}

const orderIdOf = (ticket: PastTicket) => idAt(ticket.at, chanceOf(0x00de_0000 + ticket.n));

function orderRow(ticket: PastTicket): Cell[] {
  const gateway = `order_scale${String(ticket.n).padStart(9, '0')}`;
  const id = orderIdOf(ticket);
  return [id, id, gateway, 'paid', 49_900, 'INR', ticket.account, ticket.customer, ticket.id, ticket.at];
}

function paymentRow(ticket: PastTicket): Cell[] {
  const at = later(ticket, 5);
  return [
    ...[
      idAt(at, chanceOf(0x00fa_0000 + ticket.n)),
      `pay_scale${String(ticket.n).padStart(9, '0')}`,
      orderIdOf(ticket),
    ],
    ...[ticket.account, ticket.customer, ticket.id, 'captured', 'settling', 49_900, 'INR', 'upi', at, at, at],
  ];
}

function* activitiesOf(ticket: PastTicket): Iterable<Cell[]> {
  const chance = chanceOf(0x00ac_7100 + ticket.n);
  const kinds = [...events[ticket.status], ...Array<string>(ticket.messages).fill('message.posted')];
  for (const [place, kind] of kinds.entries()) {
    const at = later(ticket, place * 7);
    yield [idAt(at, chance), kind, ticket.account, ticket.customer, 'system', ticket.id, {}, at, at];
  }
}

function* noticesOf(ticket: PastTicket): Iterable<Cell[]> {
  const chance = chanceOf(0x0007_1ce5 + ticket.n);
  for (const kind of ['ticket.booked', 'message.from_staff']) {
    const read = chance.happens(0.8) ? later(ticket, 60) : null;
    const data = { number: ticket.number, subject: 'Laptop' };
    yield [
      ...[
        idAt(ticket.at, chance),
        `scale:${kind}:${ticket.id}`,
        ticket.customer,
        'service',
        kind,
        ticket.id,
        data,
      ],
      ...[read, ticket.at, ticket.at],
    ];
  }
}
