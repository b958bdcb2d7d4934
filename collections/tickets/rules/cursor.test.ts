import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketSorts } from '../contract.ts';
import type { Place } from './cursor.ts';
import { readCursor, writeCursor } from './cursor.ts';

const places: fc.Arbitrary<Place> = fc
  .record({
    way: fc.constantFrom('after' as const, 'before' as const),
    sort: fc.constantFrom(...ticketSorts),
    key: fc.float({ min: -1000, max: 1000, noNaN: true }).map((key) => (Object.is(key, -0) ? 0 : key)),
    at: fc.integer({ min: 0, max: Date.UTC(9999, 0, 1) }),
    id: fc.uuid({ version: [4, 7] }),
  })
  .map((place) => ({
    ...place,
    key: keyFor(place),
  }));

function keyFor({ sort, key }: Pick<Place, 'sort'> & { key: number }): number | null {
  if (sort === 'newest' || sort === 'oldest') return null;
  return sort === 'relevance' ? key : Math.trunc(key) + 0;
}

test('a fraction is no place of an order that counts: the database would refuse it', () => {
  const place = { way: 'after', key: 0.5, at: 1, id: '0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f' } as const;
  for (const sort of ['priority', 'status'] as const)
    expect(readCursor(writeCursor({ ...place, sort }), sort)).toBeNull();
  expect(readCursor(writeCursor({ ...place, sort: 'relevance' }), 'relevance')).not.toBeNull();
});

test('a place comes back from an address as it went in, in its own order only', () => {
  fc.assert(
    fc.property(places, fc.constantFrom(...ticketSorts), (place, sort) => {
      const text = writeCursor(place);
      expect(text).toMatch(/^[A-Za-z0-9_-]{1,300}$/);
      expect(readCursor(text, sort)).toEqual(sort === place.sort ? place : null);
    }),
  );
});

test('whatever is no place names none, and nothing throws', () => {
  const id = '019a0000-0000-7000-8000-000000000000';
  const written = (parts: unknown) => btoa(JSON.stringify(parts));
  const good = [1, 'after', 'priority', 2, 1_700_000_000_000, id];
  expect(readCursor(written(good), 'priority')).not.toBeNull();
  const others: unknown[] = [
    [2, ...good.slice(1)],
    good.slice(0, 5),
    [...good, 1],
    Object.assign([...good], { 1: 'beside' }),
    Object.assign([...good], { 3: '2' }),
    Object.assign([...good], { 3: 1e300 }),
    Object.assign([...good], { 3: null }),
    Object.assign([...good], { 4: -1 }),
    Object.assign([...good], { 4: 1e17 }),
    Object.assign([...good], { 4: 1.5 }),
    Object.assign([...good], { 5: `${id}'; drop table tickets` }),
    { length: 6 },
    null,
  ];
  for (const parts of others)
    expect(readCursor(written(parts), 'priority'), JSON.stringify(parts)).toBeNull();
  expect(readCursor(undefined, 'newest')).toBeNull();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCursor(text, 'newest') === null));
});
