import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { carryOver, joined } from './carry-over.ts';
import { keptWriting, type Writing } from './kept-writing.ts';
import type { Outgoing } from './thread-state.ts';

const now = () => new Date('2026-11-26T06:00:00Z');
const file = { id: 'f1', filename: 'a.png', mimeType: 'image/png', size: 3, createdAt: now().toISOString() };
const refused = (text: string): Outgoing => ({
  key: text,
  body: plainToRichText(text),
  html: '',
  attachments: [],
  writtenAt: now().toISOString(),
  after: null,
  at: 'refused',
  problem: 'It goes on elsewhere.',
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}
const draftOf = (device: Storage | null) =>
  keptWriting({ owner: 'asha', ticket: 'RT2026-0007', storages: { tab: null, device }, now });

test('what was written goes behind what is written there, with its files', () => {
  const there = draftOf(memory());
  const before: Writing = { body: 'First', attachments: [], outgoing: [refused('kept')] };
  there.write(before);
  expect(carryOver(there, { body: 'Second', attachments: [file], refused: [] })).toBe(true);
  expect(there.read()).toEqual({ body: 'First\n\nSecond', attachments: [file], outgoing: before.outgoing });
});

test('messages that were refused come before what was still being written', () => {
  const there = draftOf(memory());
  expect(carryOver(there, { body: 'Third', attachments: [], refused: [refused('Second')] })).toBe(true);
  expect(there.read()?.body).toEqual(plainToRichText('Second\n\nThird'));
});

test('where nothing can be kept, nothing is said to be there', () => {
  expect(carryOver(draftOf(null), { body: 'Words', attachments: [], refused: [] })).toBe(false);
});

test('one text stays as it is, and nothing stays nothing', () => {
  expect(joined([null, ' ', 'Words'])).toBe('Words');
  expect(joined([null, plainToRichText('Words')])).toEqual(plainToRichText('Words'));
  expect(joined([null, '', ' \n'])).toBeNull();
});
