import { expect, test } from 'vitest';
import type { KeptPage } from './kept-page.ts';
import { Shelf } from './shelf.ts';

const page = (bytes: number): KeptPage => ({ headers: [], body: Buffer.alloc(bytes), forms: new Map() });

test('a page of another version is none, now and later', () => {
  const shelf = new Shelf();
  const kept = page(10);
  shelf.keep('/', 'a', kept);
  expect(shelf.find('/', 'a')).toBe(kept);
  expect(shelf.find('/', 'b')).toBe(null);
  expect(shelf.find('/', 'a')).toBe(null);
});

test('when it is full, what was asked for longest ago leaves', () => {
  const shelf = new Shelf();
  const megabytes = 8 * 1024 * 1024;
  for (const name of ['a', 'b', 'c']) shelf.keep(name, '1', page(megabytes));
  shelf.find('a', '1');
  shelf.keep('d', '1', page(megabytes));
  expect(['a', 'b', 'c', 'd'].filter((name) => shelf.find(name, '1'))).toEqual(['a', 'c', 'd']);
  // Kept anew it takes its place once.
  for (let n = 0; n < 20; n += 1) shelf.keep('d', '2', page(megabytes));
  expect(shelf.find('a', '1')).not.toBe(null);
});
