import { expect, test } from 'vitest';
import { readJobInput, requestIdOfJob } from './inputs.ts';

const id = '019c1111-1111-7111-8111-111111111111';

test('an input is taken as its job declares it', () => {
  expect(readJobInput('deliver', { delivery: id })).toEqual({ delivery: id });
  expect(readJobInput('notice', { event: 'payment.received', subject: id })).toEqual({
    event: 'payment.received',
    subject: id,
  });
});

test('what the schedule adds is left aside', () => {
  const stored = { olderThanMinutes: 15, _cron: { ts: '2026-11-22T09:00:00Z', backfilled: false } };
  expect(readJobInput('sweep-payments', stored)).toEqual({ olderThanMinutes: 15 });
});

test.each([
  ['deliver', { delivery: '../etc' }],
  ['deliver', { delivery: id, more: 1 }],
  ['deliver', {}],
  ['deliver', null],
  ['sweep-payments', { olderThanMinutes: '15' }],
  ['clean-up', { all: true }],
] as const)('%s refuses %j', (name, stored) => {
  expect(() => readJobInput(name, stored)).toThrow();
});

test('a job goes by the id of the request that queued it, and by its own where none did', () => {
  const stored = { delivery: '019c5555-5555-7555-8555-555555555555', _requestId: 'a-request-id' };
  expect(readJobInput('deliver', stored)).toEqual({ delivery: stored.delivery });
  expect(requestIdOfJob(stored, '42')).toBe('a-request-id');
  expect(requestIdOfJob({ delivery: stored.delivery }, '42')).toBe('job-00000042');
});
