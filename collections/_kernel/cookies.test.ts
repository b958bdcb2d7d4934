import { expect, test } from 'vitest';
import { cookieOf } from './cookies.ts';

test.each([
  [undefined, undefined],
  [null, undefined],
  ['', undefined],
  ['a=1', '1'],
  ['b=2; a=1; c=3', '1'],
  ['a=1; a=2', '1'],
  ['a=', ''],
  ['ba=2; ab=3', undefined],
  ['a="1"', '"1"'],
  ['a=%31', '%31'],
  ['b=a=1', undefined],
])('of “%s” it is %s', (header, value) => {
  expect(cookieOf(header, 'a')).toBe(value);
});
