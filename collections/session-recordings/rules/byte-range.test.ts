import { expect, test } from 'vitest';
import { askedRange, rangeOf } from './byte-range.ts';

test.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=99-', { start: 99, end: 99 }],
  ['bytes=-1', { start: 99, end: 99 }],
  ['bytes=-100', { start: 0, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
])('%s of 100 bytes', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});

test.each(['bytes=100-', 'bytes=500-600', 'bytes=-0'])('%s of 100 bytes is not there', (header) => {
  expect(rangeOf(header, 100)).toBe('unsatisfiable');
});

test.each([
  null,
  '',
  'bytes=-',
  'bytes=20-10',
  'bytes=0-1,5-6',
  'lines=1-2',
  'bytes=a-b',
  'bytes=1e3-',
  `bytes=${'9'.repeat(40)}-`,
])('%s asks for nothing that we know, so for all', (header) => {
  expect(rangeOf(header, 100)).toBe('all');
});

test('a part goes only to whoever knows these very bytes', () => {
  const asked = (more: Record<string, string>) =>
    askedRange(new Headers({ range: 'bytes=5-9', ...more }), { size: 100, etag: '"a"' });
  expect(asked({})).toEqual({ start: 5, end: 9 });
  expect(asked({ 'if-range': '"a"' })).toEqual({ start: 5, end: 9 });
  expect(asked({ 'if-range': '"b"' })).toBe('all');
  expect(asked({ 'if-range': 'W/"a"' })).toBe('all');
  expect(asked({ 'if-range': 'Thu, 26 Nov 2026 07:00:00 GMT' })).toBe('all');
});
