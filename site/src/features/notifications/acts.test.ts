import { expect, test } from 'vitest';
import { markNotificationsInput, moveNotificationsInput } from '#collections/notifications/contract.ts';
import { acts, isAct, requestOf, undoOf } from './acts.ts';

const id = '019c5555-5555-7555-8555-555555555555';

test('every act is one that its door takes', () => {
  for (const act of acts) {
    const { door, body } = requestOf(act, [id]);
    const schema = door.endsWith('/move') ? moveNotificationsInput : markNotificationsInput;
    expect(schema.safeParse(body).success, act).toBe(true);
  }
});

test('only reading can be for all, since the rest cannot be taken back for what is not on the page', () => {
  expect(markNotificationsInput.safeParse(requestOf('read', []).body).success).toBe(true);
  for (const act of ['archive', 'inbox', 'delete'] as const)
    expect(moveNotificationsInput.safeParse(requestOf(act, []).body).success).toBe(false);
});

test('an act is taken back to where things were', () => {
  expect(undoOf('read', 'inbox')).toBe('unread');
  expect(undoOf('unread', 'archive')).toBe('read');
  expect(undoOf('delete', 'inbox')).toBe('inbox');
  expect(undoOf('delete', 'archive')).toBe('archive');
  expect(undoOf('archive', 'inbox')).toBe('inbox');
  expect(undoOf('inbox', 'archive')).toBe('archive');
});

test('what no button says is no act', () => {
  for (const value of ['', 'bin', 'toString', null, 1]) expect(isAct(value)).toBe(false);
});
