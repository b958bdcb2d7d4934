import { expect, test } from 'vitest';
import { aDeskMessage, aDeskTicket, at, bala } from '../testing/desk-ticket.ts';
import { type DeskEvent, deskState, reduceDesk } from './desk-state.ts';

const cursor = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const after = (events: DeskEvent[], ticket = aDeskTicket()) => events.reduce(reduceDesk, deskState(ticket));

test('an answer that was read earlier does not bring back what was, but keeps the messages that it knows', () => {
  const taken = aDeskTicket({ assignee: bala, revision: 2, cursor: cursor(5) });
  const late = aDeskTicket({
    cursor: cursor(3),
    messages: [aDeskMessage({ id: 'message-2', at: at('09:00') })],
  });
  const { ticket } = after([
    { type: 'loaded', ticket: taken },
    { type: 'loaded', ticket: late },
  ]);
  expect(ticket.assignee).toEqual(bala);
  expect(ticket.messages.map(({ id }) => id)).toEqual(['message-1', 'message-2']);
});

test('what was said over the socket stays when the whole ticket comes, and older messages stay shown', () => {
  const { ticket, earlier } = after([
    { type: 'earlier', messages: [aDeskMessage({ id: 'first', at: at('07:00') })], more: false },
    { type: 'said', messages: [aDeskMessage({ id: 'message-2', at: at('09:00') })] },
    { type: 'loaded', ticket: aDeskTicket({ revision: 2, cursor: cursor(2), earlierMessages: true }) },
  ]);
  expect(ticket.messages.map(({ id }) => id)).toEqual(['first', 'message-1', 'message-2']);
  expect(earlier).toBe(false);
});

test('who has sent what she typed types no more', () => {
  const typing: DeskEvent[] = [
    { type: 'typing', who: 'Meera Iyer', side: 'customer' },
    { type: 'typing', who: 'Meera Iyer', side: 'customer' },
    { type: 'typing', who: 'Ravi Shetty', side: 'staff' },
  ];
  expect(after(typing).typing).toHaveLength(2);
  expect(after([...typing, { type: 'said', messages: [aDeskMessage()] }]).typing).toEqual([
    { who: 'Ravi Shetty', side: 'staff' },
  ]);
  expect(after([...typing, { type: 'stopped typing', who: 'Ravi Shetty' }]).typing).toEqual([
    { who: 'Meera Iyer', side: 'customer' },
  ]);
});

test('how far somebody has read never goes back, also not by an older answer', () => {
  const { ticket } = after([
    { type: 'read', side: 'customer', at: at('09:00') },
    {
      type: 'loaded',
      ticket: aDeskTicket({ cursor: cursor(2), readState: { customer: null, staff: null } }),
    },
    { type: 'read', side: 'customer', at: at('08:00') },
  ]);
  expect(ticket.readState.customer).toBe(at('09:00'));
});

test('colleagues who have it open are those who were told last', () => {
  expect(
    after([
      { type: 'here', people: ['Ravi Shetty'] },
      { type: 'here', people: [] },
    ]).here,
  ).toEqual([]);
});
