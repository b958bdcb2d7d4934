import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureName } from './naming.ts';

test.each([
  ['Desk & laptop (final).PNG', 'desk-laptop-final-a1.webp'],
  ['../../etc/passwd.png', 'passwd-a1.webp'],
  ['ಚಿತ್ರ.jpg', 'picture-a1.webp'],
  ['Café.svg.png', 'cafe-svg-a1.webp'],
  ['', 'file-a1.webp'],
])('%j is listed as %s', (given, expected) => {
  expect(pictureName(given, 'a1')).toBe(expected);
});

test('whatever was typed, the name is short and plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
      expect(pictureName(given, 'a1')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?-a1\.webp$/);
    }),
  );
});
