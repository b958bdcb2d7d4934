import { expect, test } from 'vitest';
import { cellText } from './copy.ts';

test.each([
  [null, '\\N'],
  ['\\N', '\\\\N'],
  ['two\nlines, a\ttab and C:\\new', 'two\\nlines, a\\ttab and C:\\\\new'],
  [new Date('2026-11-26T03:00:00Z'), '2026-11-26T03:00:00.000Z'],
  [{ text: 'a "word"\n' }, '{"text":"a \\\\"word\\\\"\\\\n"}'],
  [false, 'false'],
  [49_900, '49900'],
])('%j is copied as %s', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});
