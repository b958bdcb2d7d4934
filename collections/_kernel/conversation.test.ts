import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastSeen, laterRead, mergeMessages } from './conversation.ts';

const at = (n: number) => `2026-11-25T10:00:${String(n).padStart(2, '0')}.000Z`;
const message = (n: number, revision = 0) => ({ id: `m${n}`, at: at(n), revision });

test('whatever comes twice, late or out of order is there once, in order, with its newest text', () => {
  const news = fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 40 });
  fc.assert(
    fc.property(news, (told) => {
      let known: ReturnType<typeof message>[] = [];
      for (const [n, revision] of told) known = mergeMessages(known, [message(n, revision)]);
      const numbers = [...new Set(told.map(([n]) => n))].sort((a, b) => a - b);
      expect(known).toEqual(
        numbers.map((n) => message(n, Math.max(...told.filter(([m]) => m === n).map(([, r]) => r)))),
      );
    }),
  );
});

test('of two messages of one moment the order is always the same', () => {
  const [a, b] = [
    { ...message(1), id: 'a' },
    { ...message(1), id: 'b' },
  ];
  expect(mergeMessages([b], [a])).toEqual(mergeMessages([a], [b]));
});

test('a reading mark only goes forward', () => {
  const known = { customer: at(5), staff: null };
  expect(laterRead(known, 'customer', at(4))).toBe(known);
  expect(laterRead(known, 'customer', at(6))).toEqual({ customer: at(6), staff: null });
  expect(laterRead(known, 'staff', at(1))).toEqual({ customer: at(5), staff: at(1) });
  expect(laterRead(known, 'staff', null)).toBe(known);
});

test('the last that was seen is the newest of one side before the mark', () => {
  const all = [1, 2, 3, 4].map((n) => ({ ...message(n), ours: n !== 3 }));
  const seen = (until: string | null) => lastSeen(all, until, ({ ours }) => ours);
  expect([seen(null), seen(at(0)), seen(at(3)), seen(at(9))]).toEqual([null, null, 'm2', 'm4']);
});
