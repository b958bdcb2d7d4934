import { expect, test } from 'vitest';
import type { OpenExtra } from '#collections/extras/rules/states.ts';
import { secretStates } from '#collections/secret-drops/rules/states.ts';
import { paise } from '#kernel/paise.ts';
import type { Acted } from './actions.ts';
import { waitsOf } from './waits.ts';

const now = new Date('2026-11-22T09:00:00Z');
const early = '2026-11-20T09:00:00Z';
const working: Acted = {
  ...{ kind: 'remote', status: 'in_progress', startedAt: early, resolvedAt: null, closedAt: null },
  ...{ paid: true, confirming: false, invoiced: true, rated: false, asked: false },
  ...{ consent: 'given', extras: [], secrets: { recipient: true, newest: null } },
};
const price = paise(49_900);
const waits = (change: Partial<Acted> = {}) => waitsOf({ ...working, ...change, price }, now);
const kinds = (change: Partial<Acted> = {}) => waits(change).map(({ kind }) => kind);
const extra = (id: string, status: OpenExtra['status'], confirming = false): OpenExtra => ({
  ...{ id, status, confirming },
  total: paise(74_925),
});

test('while it is worked on and nothing is asked, it is not her turn', () => {
  expect(kinds()).toEqual([]);
  expect(kinds({ status: 'open', startedAt: null })).toEqual([]);
  expect(kinds({ status: 'cancelled' })).toEqual([]);
});

test('the booked price waits with its amount, unless a payment is on its way', () => {
  const unpaid = { status: 'awaiting_payment', startedAt: null, paid: false } as const;
  expect(waits(unpaid)).toEqual([{ kind: 'pay', amount: price, extra: null }]);
  expect(waits({ ...unpaid, confirming: true })).toEqual([]);
});

test('a consent waits for its signature until she has said anything to it, or there is no work ahead', () => {
  expect(kinds({ status: 'open', consent: 'asked' })).toEqual(['sign']);
  for (const consent of ['none', 'given', 'withdrawn'] as const) expect(kinds({ consent })).toEqual([]);
  expect(kinds({ status: 'closed', closedAt: '2026-10-01T09:00:00Z', consent: 'asked' })).toEqual([]);
});

test('an extra waits for a yes or no, then for its money: each by itself', () => {
  const extras = [extra('a', 'proposed'), extra('b', 'approved'), extra('c', 'approved', true)];
  expect(waits({ extras })).toEqual([
    { kind: 'decide', amount: null, extra: 'a' },
    { kind: 'pay', amount: 74_925, extra: 'b' },
  ]);
  expect(kinds({ status: 'closed', resolvedAt: early, closedAt: early, rated: true, extras })).toEqual([
    'pay',
  ]);
});

test('a secret is asked for again where the last one was lost on our side and somebody can open the next', () => {
  const again = secretStates.filter((newest) => kinds({ secrets: { recipient: true, newest } }).length > 0);
  expect(again).toEqual(['reassigned', 'key_lost', 'unreadable']);
  expect(kinds({ secrets: { recipient: false, newest: 'reassigned' } })).toEqual([]);
});

test('a rating is asked for two weeks, of what was rendered and not rated', () => {
  const closed = { status: 'closed', resolvedAt: early, closedAt: early } as const;
  expect(kinds({ status: 'resolved', resolvedAt: early })).toEqual(['confirm']);
  expect(kinds(closed)).toEqual(['rate']);
  expect(kinds({ ...closed, rated: true })).toEqual([]);
  expect(kinds({ ...closed, resolvedAt: null })).toEqual([]);
  expect(kinds({ ...closed, closedAt: '2026-11-08T09:00:00Z' })).toEqual(['rate']);
  expect(kinds({ ...closed, closedAt: '2026-11-08T08:59:59Z' })).toEqual([]);
});

test('what holds up the work comes first', () => {
  const everything = {
    status: 'waiting_for_customer',
    consent: 'asked',
    extras: [extra('a', 'approved'), extra('b', 'proposed')],
    secrets: { recipient: true, newest: 'reassigned' },
  } as const;
  expect(kinds(everything)).toEqual(['answer', 'sign', 'resend', 'decide', 'pay']);
});
