import type { OpeningTimes } from '#kernel/business-hours.ts';
import { paise } from '#kernel/paise.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import type { DeskPerson, DeskTicketView } from '../../desk-ticket-view.ts';

export const bala: DeskPerson = { id: 'staff-bala', name: 'Bala Kumar', openTickets: 3 };
export const ravi: DeskPerson = { id: 'staff-ravi', name: 'Ravi Shetty', openTickets: 1 };

const day = [{ from: '09:00', to: '20:00' }];
/** Every day 9–20 by India's clocks. */
export const opening: OpeningTimes = {
  hours: { sun: day, mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  holidays: [],
};

/** An instant of one day: `at('14:02')`, UTC. */
export const at = (time: string): string => `2026-11-25T${time}:00.000Z`;

export function aDeskMessage(change: Partial<DeskMessageView> = {}): DeskMessageView {
  return {
    id: 'message-1',
    author: 'customer',
    authorName: 'Meera Iyer',
    at: at('08:30'),
    html: '<p>It hangs.</p>',
    attachments: [],
    revision: 0,
    editedAt: null,
    editableUntil: null,
    body: null,
    internal: false,
    ...change,
  };
}

/** A paid ticket that nobody has taken, as a technician sees it. */
export function aDeskTicket(change: Partial<DeskTicketView> = {}): DeskTicketView {
  return {
    id: 'ticket-1',
    number: 'RT2026-0001',
    kind: 'remote',
    tierName: 'Quick fix',
    status: 'open',
    subject: 'Laptop is slow',
    urgency: 'high',
    createdAt: at('08:30'),
    expectedAt: at('12:30'),
    promises: { firstAnswer: null, completion: { dueAt: at('12:30'), doneAt: null, waitingSince: null } },
    opening,
    category: 'performance',
    categoryOther: null,
    device: null,
    descriptionHtml: '<p>It hangs.</p>',
    contact: {
      name: 'Meera Iyer',
      phone: '+919845012345',
      email: 'meera@example.in',
      method: 'whatsapp',
      time: 'evening',
    },
    customer: {
      id: 'customer-1',
      name: 'Meera Iyer',
      email: 'meera@example.in',
      phone: '+919845012345',
      since: at('00:00'),
      tickets: 2,
    },
    assignee: null,
    people: [bala, ravi],
    price: paise(49_900),
    payment: 'paid',
    paidAt: at('08:35'),
    timeline: [],
    messages: [aDeskMessage()],
    earlierMessages: false,
    readState: { customer: null, staff: null },
    rating: null,
    modifications: [],
    extras: { extras: [], form: null },
    secrets: { drops: [], assigneeHasKey: false },
    consent: null,
    recordings: [],
    proof: null,
    merge: { into: null, joined: [], problem: 'unfinished' },
    mayWork: true,
    moves: ['start', 'ask', 'resolve'],
    records: null,
    revision: 1,
    cursor: '01900000-0000-7000-8000-000000000001',
    ...change,
  };
}
