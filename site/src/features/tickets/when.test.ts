import { expect, test } from 'vitest';
import { when } from './when.ts';

// 00:30 on 23 November in Bengaluru
const now = new Date('2026-11-22T19:00:00Z');

test.each([
  ['2026-11-23T12:30:00Z', 'today 6:00 pm'],
  ['2026-11-22T18:31:00Z', 'today 12:01 am'],
  ['2026-11-22T18:29:00Z', 'yesterday 11:59 pm'],
  ['2026-11-24T04:30:00Z', 'tomorrow 10:00 am'],
  ['2026-11-28T12:30:00Z', '28 Nov 2026, 6:00 pm'],
])('%s is %s', (iso, text) => expect(when(iso, now)).toBe(text));
