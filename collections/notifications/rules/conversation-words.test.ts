import { expect, test } from 'vitest';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { conversationKinds } from './conversation-words.ts';
import { sayNotification } from './words.ts';

const data = { number: 'RT2026-0001', subject: 'Wi-Fi is slow', who: 'Bala Kumar', rate: 1, accepted: 1 };
const say = (kind: string, status: TicketStatus | null, more: object = {}) =>
  sayNotification(
    kind,
    { ...data, ...more },
    { waitsForPayment: false, profileComplete: true, status },
    'en',
  );

test.each(conversationKinds)('%s says what it is about and leads to the ticket', (kind) => {
  for (const status of ['open', 'closed', null] as const) {
    const { title, body, actions } = say(kind, status);
    expect(`${title} ${body}`).toMatch(/Wi-Fi is slow/);
    expect(actions).toEqual([{ label: expect.any(String), href: '/customer/tickets/RT2026-0001' }]);
  }
});

test('a question is asked while it is open, and told as past afterwards', () => {
  expect(say('ticket.waiting', 'waiting_for_customer').actions[0]?.label).toBe('Answer now');
  expect(say('ticket.waiting', 'in_progress')).toMatchObject({
    body: 'Bala Kumar had a question about “Wi-Fi is slow”.',
    actions: [{ label: 'Open ticket' }],
  });
  expect(say('ticket.resolved', 'resolved').actions[0]?.label).toBe('Say whether it is solved');
  expect(say('ticket.resolved', 'closed').actions[0]?.label).toBe('Open ticket');
});

test('a rating is asked for where it was meant to be', () => {
  expect(say('ticket.closed', 'closed').actions[0]?.label).toBe('Rate the service');
  expect(say('ticket.closed', 'closed', { rate: 0 })).toMatchObject({
    body: 'We take it that “Wi-Fi is slow” is solved.',
    actions: [{ label: 'Open ticket' }],
  });
});

test('yes and no are told apart, and nobody is named where nobody is known', () => {
  expect(say('ticket.modification_answered', 'open', { accepted: 0 }).title).toBe(
    'Your change is not possible',
  );
  expect(say('message.from_staff', 'open', { who: '' }).title).toBe('Our technician replied');
});

test('extra work that is taken back is not owed', () => {
  expect(say('extra.withdrawn', 'in_progress', { amount: 424_825 })).toMatchObject({
    title: 'Ticket RT2026-0001: ₹4,248.25 more is taken back',
    body: 'Bala Kumar has taken back the extra work or parts for “Wi-Fi is slow”. Nothing is owed for it.',
    actions: [{ label: 'Open ticket' }],
  });
});

test('extra work is asked about while it waits for an answer, and told as past afterwards', () => {
  const of = (asks: boolean) =>
    sayNotification(
      'extra.proposed',
      { ...data, amount: 424_825 },
      { waitsForPayment: false, profileComplete: true, status: 'in_progress', asks },
      'en',
    );
  expect(of(true)).toMatchObject({
    title: 'Ticket RT2026-0001: is ₹4,248.25 more all right?',
    actions: [{ label: 'See it and decide' }],
  });
  expect(of(false)).toMatchObject({
    body: 'Bala Kumar had asked for extra work or parts for “Wi-Fi is slow”.',
    actions: [{ label: 'Open ticket' }],
  });
});
