import { expect, test } from 'vitest';
import { effectsOf } from './effects.ts';

const now = new Date('2026-11-22T09:00:00Z');
const at = now.toISOString();
const before = '2026-11-20T09:00:00.000Z';
const fresh = { status: 'open', startedAt: null, resolvedAt: null, closedAt: null } as const;

test('taking a ticket up for the first time is the beginning of its session, later it goes on', () => {
  expect(effectsOf('start', fresh, now)).toEqual({
    status: 'in_progress',
    startedAt: at,
    resolvedAt: null,
    closedAt: null,
    clock: 'none',
    events: ['ticket.session_started'],
  });
  const waiting = {
    status: 'waiting_for_customer',
    startedAt: before,
    resolvedAt: null,
    closedAt: null,
  } as const;
  expect(effectsOf('start', waiting, now)).toMatchObject({
    startedAt: before,
    clock: 'goes_on',
    events: ['ticket.resumed'],
  });
});

test('an answer goes back to where it was asked: before the work, or in the midst of it', () => {
  expect(effectsOf('answer', { ...fresh, status: 'waiting_for_customer' }, now)).toEqual({
    status: 'open',
    startedAt: null,
    resolvedAt: null,
    closedAt: null,
    clock: 'goes_on',
    events: ['ticket.resumed'],
  });
  const begun = {
    status: 'waiting_for_customer',
    startedAt: before,
    resolvedAt: null,
    closedAt: null,
  } as const;
  expect(effectsOf('answer', begun, now)).toMatchObject({
    status: 'in_progress',
    startedAt: before,
    clock: 'goes_on',
    events: ['ticket.resumed'],
  });
});

test('work that was never started begins with the resolution', () => {
  expect(effectsOf('resolve', fresh, now)).toMatchObject({
    startedAt: at,
    resolvedAt: at,
    clock: 'none',
    events: ['ticket.session_started', 'ticket.resolved'],
  });
});

test('a question begins no work', () => {
  expect(effectsOf('ask', fresh, now)).toMatchObject({ startedAt: null, events: ['ticket.waiting'] });
});

test('closing keeps when it was resolved, taking up again forgets it and gives a new promise', () => {
  const resolved = { status: 'resolved', startedAt: before, resolvedAt: before, closedAt: null } as const;
  for (const move of ['confirm', 'close'] as const)
    expect(effectsOf(move, resolved, now)).toMatchObject({
      status: 'closed',
      resolvedAt: before,
      closedAt: at,
      clock: 'none',
      events: ['ticket.closed'],
    });
  const anew = { status: 'in_progress', startedAt: before, resolvedAt: null, closedAt: null, clock: 'anew' };
  expect(effectsOf('not_yet', resolved, now)).toMatchObject(anew);
  expect(effectsOf('reopen', { ...resolved, status: 'closed' }, now)).toMatchObject(anew);
});

test('what closes without an answer was never resolved, and taken up again it is where it was', () => {
  const waiting = { ...fresh, status: 'waiting_for_customer' } as const;
  const closed = effectsOf('close_unanswered', waiting, now);
  expect(closed).toEqual({
    status: 'closed',
    startedAt: null,
    resolvedAt: null,
    closedAt: at,
    clock: 'none',
    events: ['ticket.closed'],
  });
  expect(effectsOf('reopen', closed, now)).toMatchObject({
    status: 'open',
    startedAt: null,
    closedAt: null,
    clock: 'anew',
    events: ['ticket.reopened'],
  });
  expect(effectsOf('reopen', { ...closed, startedAt: before }, now)).toMatchObject({
    status: 'in_progress',
    startedAt: before,
  });
});
