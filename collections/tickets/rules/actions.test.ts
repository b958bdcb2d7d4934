import { expect, test } from 'vitest';
import { actionsOf } from './actions.ts';
import { ticketStatuses } from './lifecycle.ts';

const either = [true, false];
const everyTicket = ticketStatuses.flatMap((status) =>
  either.flatMap((paid) =>
    either.flatMap((confirming) => either.map((invoiced) => ({ status, paid, confirming, invoiced }))),
  ),
);

test('a ticket is paid for once, only while it waits for that and no payment is on its way', () => {
  const payable = everyTicket.filter((ticket) => actionsOf(ticket).includes('pay'));
  expect(payable.map(({ status, paid, confirming }) => [status, paid, confirming])).toEqual([
    ['awaiting_payment', false, false],
    ['awaiting_payment', false, false],
  ]);
});

test('an invoice is offered exactly where there is one', () => {
  for (const ticket of everyTicket)
    expect(actionsOf(ticket).includes('download_invoice')).toBe(ticket.invoiced);
});

test('what is over can be booked again', () => {
  const over = everyTicket.filter((ticket) => actionsOf(ticket).includes('book_again'));
  expect([...new Set(over.map(({ status }) => status))]).toEqual(['resolved', 'closed', 'cancelled']);
});

test('support can always be asked, and stands last', () => {
  for (const ticket of everyTicket) {
    expect(actionsOf(ticket).at(-1)).toBe('contact_support');
    expect(new Set(actionsOf(ticket)).size).toBe(actionsOf(ticket).length);
  }
});
