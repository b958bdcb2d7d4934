import { expect, test } from 'vitest';
import { mayPay, type PaymentEvent, type PaymentState, reducePayment } from './payment-state.ts';

const after = (...events: PaymentEvent[]) => events.reduce(reducePayment, { at: 'idle' } as PaymentState);
const opened: PaymentEvent[] = [{ type: 'asked' }, { type: 'opened' }];

test('a payment that goes through ends in paid', () => {
  const state = after(
    ...opened,
    { type: 'handed_over' },
    { type: 'looked', answer: { state: 'paid', message: null } },
  );
  expect(state).toEqual({ at: 'paid' });
});

test('a second press while the check-out opens or is open does nothing', () => {
  expect(after({ type: 'asked' }, { type: 'asked' })).toEqual({ at: 'opening' });
  expect(after(...opened, { type: 'asked' })).toEqual({ at: 'open', declined: null });
});

test('a declined card keeps its reason after the check-out is closed, and one may try again', () => {
  const state = after(
    ...opened,
    { type: 'declined', reason: 'The bank declined the card.' },
    { type: 'dismissed' },
  );
  expect(state).toEqual({ at: 'unfinished', reason: 'The bank declined the card.' });
  expect(mayPay(state)).toBe(true);
});

test('closing the check-out without a try is not a failure', () => {
  expect(after(...opened, { type: 'dismissed' })).toEqual({ at: 'unfinished', reason: null });
});

test('a payment that arrives although the check-out was closed still counts', () => {
  const state = after(
    ...opened,
    { type: 'dismissed' },
    { type: 'looked', answer: { state: 'paid', message: null } },
  );
  expect(state).toEqual({ at: 'paid' });
});

test('while a payment is being confirmed nothing can be paid a second time, also when it takes long', () => {
  const confirming = after(...opened, { type: 'handed_over' });
  expect(mayPay(confirming)).toBe(false);
  expect(reducePayment(confirming, { type: 'asked' })).toEqual(confirming);
  const slow = reducePayment(confirming, { type: 'gave_up' });
  expect(slow).toEqual({ at: 'slow' });
  expect(mayPay(slow)).toBe(false);
});

test('the reason of an earlier try does not end a payment that is being confirmed', () => {
  const state = after(
    ...opened,
    { type: 'handed_over' },
    { type: 'looked', answer: { state: 'failed', message: 'declined before' } },
  );
  expect(state).toEqual({ at: 'confirming' });
});

test('nothing takes back what was paid', () => {
  const paid = after({ type: 'already', state: 'paid' });
  const events: PaymentEvent[] = [
    { type: 'asked' },
    { type: 'dismissed' },
    { type: 'refused', message: 'x' },
    { type: 'gave_up' },
  ];
  for (const event of events) expect(reducePayment(paid, event)).toEqual({ at: 'paid' });
});

test('when the gateway cannot be reached the words are shown and one may try again', () => {
  const state = after({ type: 'asked' }, { type: 'refused', message: 'Not now.' });
  expect(state).toEqual({ at: 'problem', message: 'Not now.' });
  expect(mayPay(state)).toBe(true);
});
