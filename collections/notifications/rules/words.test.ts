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

const presents = [true, false].flatMap((waitsForPayment) =>
  [true, false].map((profileComplete) => ({ waitsForPayment, profileComplete })),
);

test.each(notificationKinds)('%s has a title, a body and actions that stay on this site', (kind) => {
  for (const present of presents) {
    const said = sayNotification(kind, data, present);
    expect(said.title).not.toMatch(/undefined|null|NaN/);
    expect(said.body).not.toMatch(/undefined|null|NaN/);
    expect(said.title.length).toBeGreaterThan(5);
    expect(said.actions.length).toBeGreaterThan(0);
    for (const action of said.actions) expect(action.href).toMatch(/^\/customer\/[a-z]/);
  }
});

const labelsOf = (kind: string, present: (typeof presents)[number]) =>
  sayNotification(kind, data, present).actions.map(({ label }) => label);

test.each(['ticket.booked', 'payment.failed'])(
  '%s asks for money only while the ticket waits for it',
  (kind) => {
    const open = { waitsForPayment: true, profileComplete: true };
    expect(labelsOf(kind, open)).toEqual(['Pay now']);
    expect(sayNotification(kind, data, open).body).toContain('waits for its payment');
    const over = { waitsForPayment: false, profileComplete: true };
    expect(labelsOf(kind, over)).toEqual(['Open ticket']);
    expect(sayNotification(kind, data, over).body).not.toMatch(/waits for its payment|try again/);
    expect(sayNotification(kind, data).actions).toEqual(sayNotification(kind, data, over).actions);
  },
);

test('the welcome asks for the profile only while it is not complete', () => {
  expect(labelsOf('account.welcome', { waitsForPayment: false, profileComplete: false })).toEqual([
    'Complete my profile',
    'Book support',
  ]);
  const done = { waitsForPayment: false, profileComplete: true };
  expect(labelsOf('account.welcome', done)).toEqual(['Book support']);
  expect(sayNotification('account.welcome', data, done).body).not.toContain('address');
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

test('a cancelled ticket says who cancelled it, and what goes back until when', () => {
  const cancelled = { ...data, by: 'customer', refund: 49_900, backBy: '2026-11-28T06:30:00Z' };
  expect(sayNotification('ticket.cancelled', cancelled)).toEqual({
    title: 'Ticket RT2026-0001 is cancelled',
    body: 'You cancelled “Wi-Fi is slow”. ₹499.00 goes back to you. It is with you by 28 Nov 2026.',
    actions: [{ label: 'Open ticket', href: '/customer/tickets/RT2026-0001' }],
  });
  const byUs = sayNotification('ticket.cancelled', { ...data, by: 'staff', refund: 0, backBy: null });
  expect(byUs.body).toBe('We cancelled “Wi-Fi is slow”. The mail says why.');
});

test('a refund leads to its payment, and names the bank’s reference where there is one', () => {
  const done = sayNotification('refund.processed', { ...data, reference: '648231905517' });
  expect(done.body).toContain('648231905517');
  expect(done.actions[0]).toEqual({ label: 'Open payment', href: '/customer/payments/p1' });
  expect(sayNotification('refund.processed', data).body).not.toContain('reference');
});

test('money that comes late for extra work does not say that the ticket was cancelled', () => {
  expect(sayNotification('payment.late', data).body).toContain('had been cancelled');
  const { body } = sayNotification('payment.late', { ...data, extra: 'x1' });
  expect(body).toContain('extra work or parts for ticket RT2026-0001 had been let go');
  expect(body).not.toContain('cancelled');
});

test('a refund that failed asks nothing of its customer', () => {
  expect(sayNotification('refund.failed', data).body).toContain('need not do anything');
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
