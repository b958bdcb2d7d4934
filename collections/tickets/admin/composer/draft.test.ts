import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { type Drafts, draftKeeper, emptyDraft, forgetOldDrafts } from './draft.ts';

function memory(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
  };
}

let today = new Date('2026-11-25T10:00:00Z');
const keeper = (storage: Storage | null, staff = 'bala', ticket = 't1') =>
  draftKeeper({ storage, staff, ticket, now: () => today });
const written = (text = 'Which version is it?'): Drafts => ({
  mode: 'note',
  reply: { ...emptyDraft('key-1'), body: plainToRichText(text), open: { move: 'ask' } },
  note: emptyDraft('key-2'),
});

test('what is written is there again for the same person and ticket, with its key and what was to be done', () => {
  const storage = memory();
  keeper(storage).write(written());
  expect(keeper(storage).read()).toEqual(written());
  expect(keeper(storage, 'ravi').read()).toBeNull();
  expect(keeper(storage, 'bala', 't2').read()).toBeNull();
});

test('nothing is kept once nothing is written any more', () => {
  const storage = memory();
  keeper(storage).write(written());
  keeper(storage).write({ mode: 'reply', reply: emptyDraft('a'), note: emptyDraft('b') });
  expect(storage.length).toBe(0);
});

test('drafts that nobody touched for a month go, others and other things stay', () => {
  const storage = memory();
  today = new Date('2026-10-01T10:00:00Z');
  keeper(storage).write(written('old'));
  today = new Date('2026-11-25T10:00:00Z');
  expect(keeper(storage).read()).toBeNull();
  keeper(storage, 'ravi').write(written('new'));
  storage.setItem('theme', 'dark');
  storage.setItem('qtp-desk-draft:1:x:y', '{broken');
  forgetOldDrafts(storage, today);
  expect(Array.from({ length: storage.length }, (_, i) => storage.key(i))).toEqual([
    'qtp-desk-draft:1:ravi:t1',
    'theme',
  ]);
});

test('a browser without storage writes all the same', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
    getItem: () => null,
    length: 0,
  };
  expect(() => keeper(full).write(written())).not.toThrow();
  keeper(null).write(written());
  expect(keeper(null).read()).toBeNull();
});
