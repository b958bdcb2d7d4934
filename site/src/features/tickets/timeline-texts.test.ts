import { expect, test } from 'vitest';
import { timelineOf } from '#collections/tickets/rules/timeline.ts';
import { timelineTexts } from './timeline-texts.ts';

const now = new Date('2026-11-22T09:00:00Z');
const at = '2026-11-22T08:00:00Z';
const expectedAt = '2026-11-22T12:30:00.000Z';
const steps = (kinds: string[], status: 'open' | 'closed' | 'cancelled' | 'awaiting_payment' = 'open') =>
  timelineOf({ status, createdAt: at, expectedAt, events: kinds.map((kind) => ({ kind, at })) });

test('a new ticket shows what happened and every step to come', () => {
  const items = timelineTexts(
    { status: 'awaiting_payment', technician: null, timeline: steps(['ticket.created'], 'awaiting_payment') },
    now,
  );
  expect(items.map((item) => `${item.done ? '●' : '○'} ${item.text}`)).toEqual([
    '● Ticket created',
    '○ Payment to be made',
    '○ A technician will take your ticket',
    '○ The remote session will start',
    '○ It will be solved',
    '○ It will be closed',
  ]);
  expect(items[4]).toMatchObject({ when: 'by today 6:00 pm', datetime: expectedAt });
  expect(items[0]).toMatchObject({ when: 'today 1:30 pm' });
  expect(items[1]?.when).toBeUndefined();
});

test('the technician is named once one took the ticket', () => {
  const timeline = steps(['ticket.created', 'payment.captured', 'ticket.assigned']);
  const texts = timelineTexts({ status: 'open', technician: 'Ravi K.', timeline }, now).map(
    (item) => item.text,
  );
  expect(texts).toContain('Ravi K. took your ticket');
  expect(
    timelineTexts({ status: 'open', technician: null, timeline }, now).map((item) => item.text),
  ).toContain('Technician assigned');
});

test('a step that was overtaken is neither done nor to come', () => {
  const timeline = steps(
    ['ticket.created', 'payment.captured', 'ticket.resolved', 'ticket.closed'],
    'closed',
  );
  const items = timelineTexts({ status: 'closed', technician: null, timeline }, now);
  expect(items.map((item) => item.text)).toEqual(['Ticket created', 'Payment confirmed', 'Solved', 'Closed']);
  expect(items.every((item) => item.done)).toBe(true);
});

test('a cancelled ticket ends there', () => {
  const items = timelineTexts(
    { status: 'cancelled', technician: null, timeline: steps(['ticket.created'], 'cancelled') },
    now,
  );
  expect(items.map((item) => item.text)).toEqual(['Ticket created', 'Cancelled']);
});

test('a ticket that goes on in another ends with that, and nowhere says that it was cancelled', () => {
  const timeline = steps(['ticket.created', 'ticket.merged'], 'cancelled');
  const texts = timelineTexts({ status: 'cancelled', technician: null, timeline }, now, 'en').map(
    ({ text }) => text,
  );
  expect(texts.at(-1)).toBe('Put together with another ticket');
  expect(texts.join()).not.toMatch(/cancelled/i);
});
