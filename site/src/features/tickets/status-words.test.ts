import { expect, test } from 'vitest';
import { ticketGroups, ticketStatuses } from '#collections/tickets/rules/lifecycle.ts';
import { statusWords } from './status-words.ts';

const all = ticketStatuses.flatMap((status) =>
  [true, false].flatMap((paid) => [null, 'Ravi K.'].map((technician) => ({ status, paid, technician }))),
);

test.each(all)('$status, paid $paid, technician $technician: words for state and next step', (ticket) => {
  const { label, next } = statusWords(ticket);
  expect(label).toMatch(/^[A-Z].+[^.]$/);
  expect(next.length).toBeGreaterThan(5);
});

test('it is the customer’s turn exactly where she must pay or answer', () => {
  const hers = all
    .filter((ticket) => statusWords(ticket).tone === 'wait')
    .map(({ status, paid }) => `${status} ${paid}`);
  expect([...new Set(hers)].sort()).toEqual(
    ['awaiting_payment false', 'waiting_for_customer false', 'waiting_for_customer true'].sort(),
  );
});

test('states that differ for the customer read differently', () => {
  const labels = ticketStatuses.map((status) => statusWords({ status, paid: true, technician: null }).label);
  expect(new Set(labels).size).toBe(ticketStatuses.length);
});

test('what was paid never reads as unpaid', () => {
  for (const status of ticketStatuses)
    expect(statusWords({ status, paid: true, technician: null }).label).not.toContain('your payment');
});

test('nobody is asked to pay again while a payment is being confirmed', () => {
  const { label, tone, next } = statusWords({
    status: 'awaiting_payment',
    paid: false,
    technician: null,
    confirming: true,
  });
  expect(tone).toBe('info');
  expect(`${label} ${next}`).toContain('confirm');
  expect(next).not.toMatch(/^Pay/);
});

test('the technician is named where one took the ticket', () => {
  expect(statusWords({ status: 'open', paid: true, technician: 'Ravi K.' }).next).toContain('Ravi K.');
});

test('a cancelled ticket that was paid says where the money is found', () => {
  const cancelled = { status: 'cancelled', technician: null } as const;
  expect(statusWords({ ...cancelled, paid: true }).next).toContain('payment');
  expect(statusWords({ ...cancelled, paid: false }).next).not.toContain('payment');
  expect(ticketGroups.cancelled).toContain('cancelled');
});
