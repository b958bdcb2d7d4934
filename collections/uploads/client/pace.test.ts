import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPiece, nextPiece, pauseMs, pieceAfterBreak } from './pace.ts';

test('pieces grow on a good line and shrink on a thin one, step by step', () => {
  expect(nextPiece(firstPiece, 300)).toBe(2 * firstPiece);
  expect(nextPiece(firstPiece, 20_000)).toBe(firstPiece / 2);
  expect(nextPiece(firstPiece, 5_000)).toBe(firstPiece);
  expect(nextPiece(firstPiece, 4_000)).toBe(1.25 * firstPiece);
  expect(pieceAfterBreak(firstPiece)).toBe(firstPiece / 2);
});

test('whatever the line does, a piece is from 64 KB to 4 MB', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120_000 })), (durations) => {
      const size = durations.reduce(
        (bytes, ms) => (ms > 60_000 ? pieceAfterBreak(bytes) : nextPiece(bytes, ms)),
        firstPiece,
      );
      expect(size).toBeGreaterThanOrEqual(64 * 1024);
      expect(size).toBeLessThanOrEqual(4 * 1024 * 1024);
    }),
  );
});

test('pauses begin with a second and end at half a minute, never all alike', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 500].map((breaks) => pauseMs(breaks, 0.5))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect([pauseMs(1, 0), pauseMs(1, 1)]).toEqual([800, 1_200]);
});
