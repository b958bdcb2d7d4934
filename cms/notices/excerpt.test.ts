import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorable } from '#kernel/hostile.ts';
import { excerpt } from './excerpt.ts';

test('what is short stays as it is', () => {
  expect(excerpt('It works again.\nThank you.', 40)).toBe('It works again.\nThank you.');
});

test('what is long ends with a whole word', () => {
  expect(excerpt('The printer prints again since this morning', 30)).toBe('The printer prints again …');
});

test('no character is cut in two, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const short = excerpt(text, 20);
      expect(short.length).toBeLessThanOrEqual(22);
      expect(isStorable(short)).toBe(true);
    }),
  );
  expect(excerpt('👩‍👩‍👧'.repeat(9), 20)).toBe('👩‍👩‍👧👩‍👩‍👧 …');
});
