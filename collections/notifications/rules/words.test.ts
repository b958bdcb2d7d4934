import { expect, test } from 'vitest';
import { notificationKinds, sayNotification } from './words.ts';

const data = {
  number: 'RT2026-0001',
  subject: 'Wi-Fi is slow',
  amount: 49_900,
  invoice: 'INV-2026-0001',
  payment: 'p1',
  reason: null,
};

test.each(notificationKinds)('%s has a title, a body and actions that stay on this site', (kind) => {
  const said = sayNotification(kind, data);
  expect(said.title).not.toMatch(/undefined|null|NaN/);
  expect(said.body).not.toMatch(/undefined|null|NaN/);
  expect(said.title.length).toBeGreaterThan(5);
  expect(said.actions.length).toBeGreaterThan(0);
  for (const action of said.actions) expect(action.href).toMatch(/^\/customer\/[a-z]/);
});

test('a received payment names amount, ticket and invoice', () => {
  expect(sayNotification('payment.received', data)).toEqual({
    title: 'Payment of ₹499.00 received',
    body: 'Thank you. Ticket RT2026-0001 is with our technicians now.',
    actions: [
      { label: 'Open ticket', href: '/customer/tickets/RT2026-0001' },
      { label: 'Open invoice', href: '/customer/invoices/INV-2026-0001' },
    ],
  });
});

test('a failed payment says why when the bank did', () => {
  expect(sayNotification('payment.failed', { ...data, reason: 'Card declined.' }).body).toContain(
    'Card declined.',
  );
  expect(sayNotification('payment.failed', data).body).not.toContain('bank');
});

test('a kind that is not known any more, or not yet, still says something', () => {
  expect(sayNotification('visit.planned', {}).actions).toEqual([
    { label: 'Open dashboard', href: '/customer/dashboard' },
  ]);
  expect(sayNotification('toString', {}).title).toBe('News about your account');
});

test('data that is missing leaves no broken link', () => {
  expect(sayNotification('payment.received', {}).actions).toEqual([]);
});

test('a value cannot lead out of its path segment', () => {
  const [action] = sayNotification('ticket.booked', { ...data, number: '../../log-out?x' }).actions;
  expect(action?.href).toBe('/customer/tickets/..%2F..%2Flog-out%3Fx');
});
