import { expect, test } from 'vitest';
import type { Wait } from '#collections/tickets/card-view.ts';
import { ticketGroups, ticketStatuses } from '#collections/tickets/rules/lifecycle.ts';
import { paise } from '#kernel/paise.ts';
import { statusWords } from './status-words.ts';

const all = ticketStatuses.flatMap((status) =>
  [true, false].flatMap((paid) =>
    [null, 'Ravi K.'].map((technician) => ({ status, paid, technician, waits: [] })),
  ),
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
  const labels = ticketStatuses.map(
    (status) => statusWords({ status, paid: true, technician: null, waits: [] }).label,
  );
  expect(new Set(labels).size).toBe(ticketStatuses.length);
});

test('what was paid never reads as unpaid', () => {
  for (const status of ticketStatuses)
    expect(statusWords({ status, paid: true, technician: null, waits: [] }).label).not.toContain(
      'your payment',
    );
});

test('nobody is asked to pay again while a payment is being confirmed', () => {
  const { label, tone, next } = statusWords({
    status: 'awaiting_payment',
    paid: false,
    technician: null,
    waits: [],
    confirming: true,
  });
  expect(tone).toBe('info');
  expect(`${label} ${next}`).toContain('confirm');
  expect(next).not.toMatch(/^Pay/);
});

test('the technician is named where one took the ticket', () => {
  expect(statusWords({ status: 'open', paid: true, technician: 'Ravi K.', waits: [] }).next).toContain(
    'Ravi K.',
  );
});

test('a cancelled ticket that was paid says where the money is found', () => {
  const cancelled = { status: 'cancelled', technician: null, waits: [] } as const;
  expect(statusWords({ ...cancelled, paid: true }).next).toContain('payment');
  expect(statusWords({ ...cancelled, paid: false }).next).not.toContain('payment');
  expect(ticketGroups.cancelled).toContain('cancelled');
});

test('what waits for her beyond the status is said instead, and that it is her turn', () => {
  const working = { status: 'in_progress', paid: true, technician: 'Ravi K.' } as const;
  const said = (kind: Wait['kind'], extra: string | null = null) =>
    statusWords({ ...working, waits: [{ kind, amount: extra === null ? null : paise(74_925), extra }] });
  const labels = [said('sign'), said('resend'), said('decide', 'x'), said('pay', 'x')];
  for (const { label, next, tone } of labels) {
    expect(tone).toBe('wait');
    expect(label).not.toBe(statusWords({ ...working, waits: [] }).label);
    expect(next.length).toBeGreaterThan(5);
  }
  expect(new Set(labels.map(({ label }) => label)).size).toBe(4);
});

test('what is done and not paid for says both', () => {
  const waits: Wait[] = [{ kind: 'pay', amount: paise(74_925), extra: 'x' }];
  for (const status of ['resolved', 'closed'] as const) {
    const alone = statusWords({ status, paid: true, technician: null, waits: [] });
    const { label, tone, next } = statusWords({ status, paid: true, technician: null, waits });
    expect(label).toBe(`${alone.label}, extra work to be paid`);
    expect([tone, next]).toEqual(['wait', 'Pay the extra work that you agreed to']);
  }
});
