import { expect, test } from 'vitest';
import { isSame, valueInWords } from './changes.ts';

test.each([
  [null, 'nothing'],
  ['', 'nothing'],
  [[], 'nothing'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  ['On time', 'On time'],
  [{ omitted: 'secret' }, 'not shown'],
  [{ omitted: 'long', length: 1_200 }, 'a text of 1,200 characters'],
  [{ from: '09:00', to: null, open: true }, '09:00 · yes'],
  [[{ text: 'One' }, { text: 'Two' }], 'One; Two'],
] as const)('%j in words is %s', (value, words) => {
  expect(valueInWords(value)).toBe(words);
});

test.each([
  [null, '', true],
  [undefined, null, true],
  [0, null, false],
  [false, null, false],
  [{ a: 1, b: 2 }, { b: 2, a: 1, id: 'x' }, true],
  [[{ id: 'a', n: 1 }], [{ id: 'b', n: 1 }], true],
  [[1, 2], [2, 1], false],
  [new Date(0), '1970-01-01T00:00:00.000Z', true],
])('%j and %j are the same to people: %s', (before, after, same) => {
  expect(isSame(before, after)).toBe(same);
});
