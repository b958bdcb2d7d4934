import { expect, test } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { paise } from '#kernel/paise.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { ticketFacts } from './facts.ts';

const now = new Date('2026-11-22T09:00:00Z');
const zero = paise(0);
const ticket: TicketDetailsView = {
  number: 'RT2026-0001',
  kind: 'remote',
  tierName: 'Quick fix',
  status: 'awaiting_payment',
  subject: 'Slow',
  urgency: 'high',
  createdAt: '2026-11-22T08:00:00Z',
  price: paise(49_900),
  paidAt: null,
  confirming: false,
  expectedAt: null,
  promise: null,
  closesAt: null,
  technician: null,
  invoiceNumber: null,
  unread: false,
  stars: null,
  cancelled: null,
  mergedInto: null,
  refunds: [],
  waits: [],
  category: 'other',
  categoryOther: 'A blinking light',
  device: null,
  contact: {
    name: 'Asha Rao',
    phone: '+919845012345',
    email: 'asha@example.com',
    method: 'email',
    time: 'evening',
  },
  payment: { state: 'due', amount: paise(49_900), lastFailure: null },
  breakup: {
    taxable: zero,
    cgst: zero,
    sgst: zero,
    igst: zero,
    roundOff: zero,
    total: zero,
    interState: false,
    placeOfSupply: '',
    taxed: true,
  },
  timeline: [],
  messages: [],
  earlierMessages: false,
  readState: { customer: null, staff: null },
  extras: [],
  secrets: { recipient: null, drops: [] },
  consent: null,
  receipts: [],
  files: { yours: [], ours: [], recordings: [] },
  proof: null,
  mayReply: true,
  rating: null,
  reopenUntil: null,
  modifications: [],
  cancellation: null,
  creditNotes: [],
  description: plainToRichText('It is slow.'),
  revision: 0,
  cursor: null,
  preparation: [],
  emergencyPhone: '',
  support: { phone: '', email: '', hoursText: '', openNow: true },
  actions: [],
};
const facts = (change: Partial<TicketDetailsView> = {}, extra = zero) =>
  Object.fromEntries(
    ticketFacts({ ...ticket, ...change }, { status: 'Here', extra, now }).map(({ term, value }) => [
      term,
      value,
    ]),
  );

test('an unpaid ticket says so, and that its time is set with the payment', () => {
  expect(facts()).toMatchObject({
    Status: 'Here',
    Service: 'Remote support · Quick fix',
    About: 'Something else: A blinking light',
    Payment: 'Not paid',
    'Expected completion': 'Set when the payment has arrived',
    Technician: 'Not assigned yet',
    'E-mail address': 'asha@example.com',
  });
});

test('a payment that is under way is not called unpaid', () => {
  expect(facts({ payment: { state: 'confirming', amount: paise(49_900) } }).Payment).toBe('Being confirmed');
  expect(facts({ paidAt: '2026-11-22T08:01:00Z' }).Payment).toBe('Paid');
});

test('what is owed beyond the booked price stands beside it', () => {
  expect(facts({ paidAt: '2026-11-22T08:01:00Z' }, paise(74_925)).Payment).toBe(
    'Paid · ₹749.25 extra to pay',
  );
});

test('a closed ticket promises nothing any more', () => {
  const closed = facts({ status: 'closed', expectedAt: '2026-11-22T12:30:00Z' });
  expect(closed['Expected completion']).toBeUndefined();
  expect(closed.Technician).toBeUndefined();
  expect(facts({ status: 'open', expectedAt: '2026-11-22T12:30:00Z' })['Expected completion']).toBe(
    'today 6:00 pm',
  );
});
