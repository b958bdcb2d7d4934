import { expect, test } from 'vitest';
import { editableUntil } from './edit-window.ts';
import { ticketStatuses } from './lifecycle.ts';
import { mayWrite } from './writing.ts';

const now = new Date('2026-11-22T09:00:00Z');
const recent = '2026-10-24T09:00:00Z';
const old = '2026-10-20T09:00:00Z';

test('while a ticket is not over, its customer can write; afterwards for thirty days', () => {
  for (const status of ticketStatuses) {
    const isOver = status === 'closed' || status === 'cancelled';
    const ended = (end: string | null) => ({ status, closedAt: end, cancelledAt: end });
    expect(mayWrite(ended(recent), now)).toBe(true);
    expect(mayWrite(ended(old), now)).toBe(!isOver);
    expect(mayWrite(ended(null), now)).toBe(!isOver);
  }
});

test('the end that counts is that of the status', () => {
  expect(mayWrite({ status: 'closed', closedAt: old, cancelledAt: recent }, now)).toBe(false);
  expect(mayWrite({ status: 'cancelled', closedAt: old, cancelledAt: recent }, now)).toBe(true);
});

test('a message can be changed for fifteen minutes and not a moment longer', () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  expect(editableUntil(now, now)).toEqual(new Date('2026-11-22T09:15:00Z'));
  expect(editableUntil(minutesAgo(14.9), now)).not.toBeNull();
  expect(editableUntil(minutesAgo(15), now)).toBeNull();
});
