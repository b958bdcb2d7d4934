import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
const ticket = { status: 'open', createdAt: at(4), expectedAt: at(9), events: [] } as const;

const steps = (given: Parameters<typeof timelineOf>[0]) =>
  Object.fromEntries(
    timelineOf(given).map(({ step, at: happened, expectedAt }) => [step, [happened, expectedAt]]),
  );

test('what happened has its time, what is to come has none, and the end has its promise', () => {
  const events = [
    { kind: 'ticket.created', at: at(4) },
    { kind: 'payment.captured', at: at(5) },
  ];
  expect(steps({ ...ticket, events })).toEqual({
    created: [at(4), null],
    paid: [at(5), null],
    assigned: [null, null],
    session: [null, null],
    resolved: [null, at(9)],
    closed: [null, null],
  });
});

test('the steps stand in the order in which they come, whatever the order of the events', () => {
  const events = ['ticket.closed', 'ticket.resolved', 'payment.captured'].map((kind) => ({
    kind,
    at: at(6),
  }));
  expect(timelineOf({ ...ticket, events }).map(({ step }) => step)).toEqual([
    'created',
    'paid',
    'assigned',
    'session',
    'resolved',
    'closed',
  ]);
});

test('of what happened twice the last counts, and what is resolved is promised no more', () => {
  const events = [
    { kind: 'ticket.resolved', at: at(6) },
    { kind: 'ticket.resolved', at: at(8) },
  ];
  expect(steps({ ...ticket, status: 'resolved', events }).resolved).toEqual([at(8), null]);
});

test('an event that is no step changes nothing', () => {
  expect(timelineOf({ ...ticket, events: [{ kind: 'payment.failed', at: at(5) }] })).toEqual(
    timelineOf(ticket),
  );
});

test('a cancelled ticket has nothing to come', () => {
  const events = [{ kind: 'ticket.created', at: at(4) }];
  expect(timelineOf({ ...ticket, status: 'cancelled', events })).toEqual([
    { step: 'created', at: at(4), expectedAt: null },
  ]);
});

test('times are instants, however the database writes them', () => {
  const events = [{ kind: 'ticket.created', at: '2026-11-22T09:30:00+05:30' }];
  expect(steps({ ...ticket, events }).created).toEqual([at(4), null]);
});

test('each time it was taken up again is told, with what came before, and the end is to come again', () => {
  const kinds = [
    'ticket.created',
    'payment.captured',
    'ticket.assigned',
    'ticket.session_started',
    'ticket.resolved',
    'ticket.reopened',
  ];
  const events = kinds.map((kind, i) => ({ kind, at: at(i) }));
  const told = timelineOf({ ...ticket, status: 'in_progress', events });
  expect(told.map(({ step, at: happened, expectedAt }) => [step, happened, expectedAt])).toEqual([
    ['created', at(0), null],
    ['paid', at(1), null],
    ['assigned', at(2), null],
    ['session', at(3), null],
    ['resolved', at(4), null],
    ['reopened', at(5), null],
    ['resolved', null, at(9)],
    ['closed', null, null],
  ]);
});

test('what was closed, taken up and closed again is told in full', () => {
  const kinds = ['resolved', 'closed', 'reopened', 'resolved', 'closed'];
  const events = kinds.map((kind, i) => ({ kind: `ticket.${kind}`, at: at(i + 4) }));
  const told = timelineOf({ ...ticket, status: 'closed', events }).filter((step) => step.at !== null);
  expect(told.map(({ step }) => step)).toEqual(kinds);
});

test('a cancelled ticket ends with that, whatever it had been through', () => {
  const events = ['ticket.created', 'payment.captured', 'ticket.cancelled'].map((kind, i) => ({
    kind,
    at: at(i),
  }));
  const told = timelineOf({ ...ticket, status: 'cancelled', events });
  expect(told.map(({ step }) => step)).toEqual(['created', 'paid', 'cancelled']);
});

test('what closed without an answer is neither solved nor to be solved', () => {
  const events = ['ticket.created', 'ticket.assigned', 'ticket.closed'].map((kind, i) => ({
    kind,
    at: at(i),
  }));
  const told = timelineOf({ ...ticket, status: 'closed', events });
  expect(told.map(({ step }) => step)).toEqual(['created', 'assigned', 'closed']);
});

test('what goes on in another ticket ends with that, and was not cancelled by it', () => {
  const created = { kind: 'ticket.created', at: at(4) };
  const merged = { kind: 'ticket.merged', at: at(7) };
  expect(steps({ ...ticket, status: 'cancelled', events: [created, merged] })).toEqual({
    created: [at(4), null],
    merged: [at(7), null],
  });
  const cancelled = { kind: 'ticket.cancelled', at: at(5) };
  expect(
    Object.keys(steps({ ...ticket, status: 'cancelled', events: [created, cancelled, merged] })),
  ).toEqual(['created', 'cancelled', 'merged']);
});
