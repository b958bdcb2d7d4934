import { expect, test } from 'vitest';
import { deskKey } from './keys.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const page = { inField: false, inList: false };

test('single keys act on the page, and never while somebody writes or holds another key', () => {
  expect(['j', 'k', 't', 'r', 'n', '?', 'R'].map((key) => deskKey(press(key), page))).toEqual([
    'next',
    'previous',
    'take',
    'reply',
    'note',
    'help',
    'reply',
  ]);
  expect(deskKey(press('r'), { ...page, inField: true })).toBeNull();
  for (const held of ['ctrlKey', 'metaKey', 'altKey'])
    expect(deskKey(press('r', { [held]: true }), page)).toBeNull();
  expect(deskKey(press('q'), page)).toBeNull();
});

test('arrows go from row to row within the list, and scroll elsewhere', () => {
  const list = { ...page, inList: true };
  expect([deskKey(press('ArrowDown'), list), deskKey(press('ArrowUp'), list)]).toEqual(['next', 'previous']);
  expect(deskKey(press('ArrowDown'), page)).toBeNull();
});
