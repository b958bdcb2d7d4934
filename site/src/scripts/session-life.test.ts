import { expect, test } from 'vitest';
import { sessionState } from './session-life.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const minutes = (n: number) => start + n * 60_000;
const life = (idle: number, absolute: number) => ({
  idleExpiresAt: new Date(minutes(idle)).toISOString(),
  absoluteExpiresAt: new Date(minutes(absolute)).toISOString(),
});

test('nothing is said until two minutes before the end', () => {
  expect(sessionState(life(30, 600), start)).toEqual({ phase: 'quiet', next: 30_000 });
  expect(sessionState(life(30, 600), minutes(27.9))).toEqual({ phase: 'quiet', next: 6000 });
  expect(sessionState(life(30, 600), minutes(28))).toMatchObject({
    phase: 'warn',
    by: 'idle',
    left: 120_000,
  });
});

test('after a sleep past the end it is over at the first look', () => {
  expect(sessionState(life(30, 600), minutes(500))).toEqual({ phase: 'over', by: 'idle' });
});

test('the absolute end comes first when it is nearer, and is named', () => {
  expect(sessionState(life(30, 1.5), start)).toMatchObject({ phase: 'warn', by: 'absolute', left: 90_000 });
  expect(sessionState(life(30, 10), minutes(10))).toEqual({ phase: 'over', by: 'absolute' });
});
