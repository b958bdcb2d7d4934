import { expect, test } from 'vitest';
import { staffOnlyKinds } from '#toolkit/activity.ts';
import { sayActivity, type Told, toldKinds } from './words.ts';

const told = (change: Partial<Told> = {}): Told => ({
  kind: 'ticket.created',
  by: 'you',
  name: 'Meera Iyer',
  ticket: { number: 'RT2026-0001', subject: 'Laptop is slow', waitsForPayment: false },
  payment: null,
  invoice: null,
  data: { number: 'RT2026-0001', amount: 49_900, total: 49_900, stars: 5, technician: 'Asha Rao' },
  ...change,
});

test('everything that is told says something and leads somewhere on this site', () => {
  for (const kind of toldKinds) {
    for (const by of ['you', 'colleague', 'technician', 'system'] as const) {
      const said = sayActivity(told({ kind, by }));
      expect(said?.text, kind).toMatch(/\S{2,}/);
      expect(said?.text, kind).not.toMatch(/undefined|null|NaN|\[object/);
      expect(said?.actions.length, kind).toBeGreaterThan(0);
      for (const { href } of said?.actions ?? []) expect(href).toMatch(/^\/customer\//);
    }
  }
});

test('what staff keep to themselves is never told', () => {
  for (const kind of staffOnlyKinds) {
    expect(toldKinds).not.toContain(kind);
    expect(sayActivity(told({ kind }))).toBeNull();
  }
});

test('a ticket that waits for its payment is to be paid, another to be opened', () => {
  const waiting = { number: 'RT2026-0001', subject: 'x', waitsForPayment: true };
  expect(sayActivity(told({ ticket: waiting }))?.actions).toEqual([
    { label: 'Pay now', href: '/customer/tickets/RT2026-0001#pay' },
  ]);
  expect(sayActivity(told())?.actions[0]?.label).toBe('Open ticket');
});

test('who did it stands where the reader sees it', () => {
  expect(sayActivity(told({ kind: 'message.posted' }))?.text).toBe('You wrote on RT2026-0001');
  expect(sayActivity(told({ kind: 'message.posted', by: 'technician', name: 'Asha Rao' }))?.text).toBe(
    'Asha Rao wrote on RT2026-0001',
  );
  expect(sayActivity(told({ kind: 'message.posted', by: 'system', name: null }))?.text).toBe(
    'Our team wrote on RT2026-0001',
  );
});

test('money that comes late for extra work does not say that the ticket was cancelled', () => {
  expect(sayActivity(told({ kind: 'payment.late' }))?.text).toContain('was cancelled');
  const { data } = told();
  expect(sayActivity(told({ kind: 'payment.late', data: { ...data, extra: 'x1' } }))?.text).toBe(
    'Payment of ₹499.00 arrived after extra work on RT2026-0001 was let go and goes back to you',
  );
});

test('what a colleague of the same account did is not said to be the reader’s own doing', () => {
  const colleague = { by: 'colleague', name: 'Ravi Shetty' } as const;
  expect(sayActivity(told({ kind: 'ticket.rated' }))?.text).toBe('You rated RT2026-0001 with 5 of 5 stars');
  expect(sayActivity(told({ kind: 'ticket.rated', ...colleague }))?.text).toBe(
    'Ravi Shetty rated RT2026-0001 with 5 of 5 stars',
  );
  expect(sayActivity(told({ kind: 'ticket.modification_requested', ...colleague }))?.text).toBe(
    'Ravi Shetty asked for a change of RT2026-0001',
  );
  for (const kind of toldKinds.filter((kind) => kind.startsWith('ticket.') && kind !== 'ticket.waiting'))
    expect(sayActivity(told({ kind, ...colleague }))?.text, kind).not.toMatch(/\byou/i);
});
