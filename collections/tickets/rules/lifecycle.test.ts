import { expect, test } from 'vitest';
import { everyStateReachable, lifecycle } from '#kernel/lifecycle.ts';
import type { TicketStatus } from './lifecycle.ts';
import { ticketGroups, ticketMoves, ticketStatuses } from './lifecycle.ts';

const ticket = lifecycle<TicketStatus>(ticketMoves);

test('every status can be reached from the moment of booking', () => {
  expect(everyStateReachable<TicketStatus>(ticketMoves, 'awaiting_payment')).toBe(true);
  expect(Object.keys(ticketMoves).sort()).toEqual([...ticketStatuses].sort());
});

test('cancelled is the end, and nothing else is', () => {
  expect(ticketStatuses.filter((status) => ticket.isFinal(status))).toEqual(['cancelled']);
});

test('an end can be reached from everywhere', () => {
  const over = new Set<string>(['closed', 'cancelled']);
  for (let round = 0; round < ticketStatuses.length; round += 1)
    for (const status of ticketStatuses)
      if (ticket.nextStates(status).some((next) => over.has(next))) over.add(status);
  expect([...over].sort()).toEqual([...ticketStatuses].sort());
});

test('nothing is worked on before it is paid, and nothing waits for payment twice', () => {
  expect([...ticket.nextStates('awaiting_payment')].sort()).toEqual(['cancelled', 'open']);
  expect(ticketStatuses.filter((status) => ticket.canMove(status, 'awaiting_payment'))).toEqual([]);
  expect(ticketStatuses.filter((status) => ticket.canMove(status, status))).toEqual([]);
});

test('what is resolved or closed can be taken up again, what is cancelled cannot', () => {
  expect(ticket.canMove('resolved', 'in_progress')).toBe(true);
  expect(ticket.canMove('closed', 'in_progress')).toBe(true);
  expect(ticket.canMove('closed', 'open')).toBe(true);
  expect(() => ticket.ensureMove('cancelled', 'in_progress')).toThrow('no longer possible');
});

test('each status stands in one of the customer’s three lists', () => {
  expect(Object.values(ticketGroups).flat().sort()).toEqual([...ticketStatuses].sort());
});
