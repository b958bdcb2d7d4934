import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  begin,
  type Complete,
  type Flow,
  type FlowEvent,
  type FormStep,
  furthest,
  move,
  steps,
} from './flow.ts';

const all: Complete = () => true;
const only =
  (...done: FormStep[]): Complete =>
  (step) =>
    done.includes(step);
const at = (step: FormStep, ticket: string | null = null): Flow => ({ step, ticket });

test('one goes on step by step when each is complete', () => {
  let flow = begin(null, all);
  const seen = [flow.step];
  for (let i = 0; i < 5; i += 1) {
    flow = move(flow, { type: 'next' }, all);
    seen.push(flow.step);
  }
  expect(seen).toEqual(['service', 'details', 'contact', 'payment', 'payment', 'payment']);
});

test('a step that is not complete is not left forwards, but backwards', () => {
  const complete = only('service');
  expect(move(at('details'), { type: 'next' }, complete).step).toBe('details');
  expect(move(at('details'), { type: 'back' }, complete).step).toBe('service');
});

test('there is nothing before the first step', () => {
  const flow = at('service');
  expect(move(flow, { type: 'back' }, all)).toBe(flow);
});

test.each([
  ['details', only('service'), 'details'],
  ['payment', only('service'), 'details'],
  ['payment', only('service', 'contact'), 'details'],
  ['contact', only(), 'service'],
  ['payment', all, 'payment'],
  ['confirmation', all, 'service'],
  ['../admin', all, 'service'],
  [null, all, 'service'],
] as const)('a link to %s leads as far as what is filled in allows', (asked, complete, step) => {
  expect(begin(asked, complete).step).toBe(step);
});

test('the confirmation is reached by paying for a booked ticket and in no other way', () => {
  expect(move(at('payment'), { type: 'paid' }, all).step).toBe('payment');
  const booked = move(at('payment'), { type: 'booked', ticket: 'RT2026-0001' }, all);
  expect(move(booked, { type: 'paid' }, all)).toEqual({ step: 'confirmation', ticket: 'RT2026-0001' });
});

test('a booked ticket cannot be changed by going back', () => {
  const booked = at('payment', 'RT2026-0001');
  for (const event of [{ type: 'back' }, { type: 'go', to: 'details' }] as const)
    expect(move(booked, event, all)).toBe(booked);
});

test('whatever is done, no step is shown before those in front of it are complete', () => {
  const event = fc.oneof(
    fc.constant<FlowEvent>({ type: 'next' }),
    fc.constant<FlowEvent>({ type: 'back' }),
    fc.constant<FlowEvent>({ type: 'paid' }),
    fc.constantFrom(...steps, 'nonsense').map((to): FlowEvent => ({ type: 'go', to })),
  );
  fc.assert(
    fc.property(
      fc.subarray(['service', 'details', 'contact'] as FormStep[]),
      fc.array(event),
      (done, events) => {
        const complete = only(...done);
        const flow = events.reduce((before, next) => move(before, next, complete), begin(null, complete));
        expect(steps.indexOf(flow.step)).toBeLessThanOrEqual(steps.indexOf(furthest(complete)));
      },
    ),
  );
});
