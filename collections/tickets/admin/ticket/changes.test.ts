import { expect, test } from 'vitest';
import { aDeskMessage, aDeskTicket, at, bala, ravi } from '../testing/desk-ticket.ts';
import { changesBetween } from './changes.ts';

test('what another has changed is named with both values', () => {
  const seen = aDeskTicket({ assignee: bala });
  const now = aDeskTicket({ assignee: ravi, status: 'in_progress', expectedAt: null });
  expect(changesBetween(seen, now)).toEqual([
    { part: 'status', before: 'open', now: 'in_progress' },
    { part: 'assignee', before: 'Bala Kumar', now: 'Ravi Shetty' },
    { part: 'expectedAt', before: at('12:30'), now: null },
  ]);
});

test('messages of others that came meanwhile are counted, one’s own are not', () => {
  const now = aDeskTicket({
    messages: [
      aDeskMessage(),
      aDeskMessage({ id: 'a' }),
      aDeskMessage({ id: 'b', author: 'technician' }),
      aDeskMessage({ id: 'c', author: 'you' }),
    ],
  });
  expect(changesBetween(aDeskTicket(), now)).toEqual([{ part: 'messages', before: null, now: '2' }]);
});

test('nothing has changed between a ticket and itself', () => {
  expect(changesBetween(aDeskTicket(), aDeskTicket())).toEqual([]);
});
