import { expect, test } from 'vitest';
import { type DeskPoint, deskOrderOf, readDeskCursor, writeDeskCursor } from './desk-cursor.ts';

const id = '019c2222-2222-7222-8222-222222222222';
const point: DeskPoint = { way: 'after', order: 'waiting', keys: [1_764_140_000_123, null, 5], id };

test('a place is read as it was written, and only in its own order', () => {
  expect(readDeskCursor(writeDeskCursor(point), 'waiting')).toEqual(point);
  expect(readDeskCursor(writeDeskCursor(point), 'due')).toBeNull();
  expect(deskOrderOf('mine')).toBe('waiting');
  expect(deskOrderOf('breaching')).toBe('due');
});

test('what is damaged, or names what no column holds, is no place', () => {
  for (const broken of [
    { ...point, id: 'x' },
    { ...point, keys: [1] },
    { ...point, keys: [1.5, null, 5] },
    { ...point, keys: [-1, null, 5] },
    { ...point, keys: [8.64e15, null, 5] },
    { ...point, way: 'round' as 'after' },
  ])
    expect(readDeskCursor(writeDeskCursor(broken), 'waiting')).toBeNull();
  for (const text of [undefined, '', 'x', 'e30', btoa('[1]')])
    expect(readDeskCursor(text, 'waiting')).toBeNull();
});
