import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLike, hasSigns, prefixQuery, searchTokens, typosAllowed } from './search.ts';

test('signs of patterns are characters', () => {
  expect(escapeLike('100% _a\\b')).toBe('100\\% \\_a\\\\b');
});

test.each([
  ['RT2026-0001', ['rt2026', '0001']],
  ['  Laptop   is SLOW ', ['laptop', 'is', 'slow']],
  [`"it's" <b>100%</b> & co.`, ['it', 's', 'b', '100', 'co']],
  ['ಲ್ಯಾಪ್‌ಟಾಪ್ ನಿಧಾನ', ['ಲ್ಯಾಪ್‌ಟಾಪ್', 'ನಿಧಾನ']],
  ['लैपटॉप धीमा है।', ['लैपटॉप', 'धीमा', 'है']],
  ['₹499.00', ['499', '00']],
  ['%', []],
  ['ﬁle', ['file']],
])('the words of %s', (typed, expected) => {
  expect(searchTokens(typed)).toEqual(expected);
});

test('whatever is typed, the query is a few harmless words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const words = searchTokens(typed);
      expect(words.length).toBeLessThanOrEqual(8);
      for (const word of words) expect(prefixQuery(word)).toMatch(/^'[^'\\\s]{1,120}':\*$/u);
    }),
  );
});

test('signs are noticed, letters of other scripts are none', () => {
  expect(['100%', '"no', 'wi-fi', 'a  b', 'ಲ್ಯಾಪ್‌ಟಾಪ್', 'है।', ''].map(hasSigns)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('short words must be right, long ones may be off by two letters', () => {
  expect(['usb', 'wifi', 'mouse', 'printr', 'defragmentation'].map(typosAllowed)).toEqual([0, 1, 1, 2, 2]);
  expect(['rt2026', '00017', '೨೦೨೬೧'].map(typosAllowed)).toEqual([0, 0, 0]);
});
