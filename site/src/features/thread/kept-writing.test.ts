import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { forgetOldWriting } from './forget-old-writing.ts';
import { keptWriting, together, type Writing } from './kept-writing.ts';

/** A storage that can be full. */
function aStorage(full = false): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const today = new Date('2026-11-22T09:00:00Z');
const writing: Writing = { body: plainToRichText('ನಮಸ್ಕಾರ'), attachments: [], outgoing: [] };
const nothing: Writing = { body: null, attachments: [], outgoing: [] };

function kept(change: Partial<Parameters<typeof keptWriting>[0]> = {}) {
  const storages = { tab: aStorage(), device: aStorage() };
  return keptWriting({
    owner: 'meera@example.in',
    ticket: 'RT2026-0001',
    storages,
    now: () => today,
    ...change,
  });
}

test('what was written comes back as it was, and is gone once nothing is left to send', () => {
  const copy = kept();
  expect(copy.read()).toBeNull();
  copy.write(writing);
  expect(copy.read()).toEqual(writing);
  copy.write(nothing);
  expect(copy.read()).toBeNull();
});

test('a tab keeps its own text; a new tab begins with what the last one left', () => {
  const device = aStorage();
  const [one, two] = [
    kept({ storages: { tab: aStorage(), device } }),
    kept({ storages: { tab: aStorage(), device } }),
  ];
  one.write(writing);
  expect(two.read()).toEqual(writing);
  two.write({ ...nothing, body: plainToRichText('Another') });
  expect(one.read()).toEqual(writing);
});

test('another person and another ticket on the same machine find nothing', () => {
  const storages = { tab: aStorage(), device: aStorage() };
  kept({ storages }).write(writing);
  expect(kept({ storages, owner: 'asha@example.in' }).read()).toBeNull();
  expect(kept({ storages, ticket: 'RT2026-0002' }).read()).toBeNull();
  expect(kept({ storages, owner: 'Meera@Example.in' }).read()).toEqual(writing);
});

test('what is written before the copy can be read is kept together with it', () => {
  expect(together(writing, nothing)).toEqual(writing);
  expect(together(writing, { ...nothing, body: 'newer' }).body).toBe('newer');
  expect(together(nothing, writing)).toEqual(writing);
});

test('a full or forbidden storage loses the copy alone', () => {
  const device = aStorage();
  const copy = kept({ storages: { tab: aStorage(true), device } });
  copy.write(writing);
  expect(copy.read()).toEqual(writing);
  const none = kept({ storages: { tab: null, device: null } });
  none.write(writing);
  expect(none.read()).toBeNull();
});

test('what cannot be read, or has lain for a month, is as if it were not there', () => {
  const storages = { tab: null, device: aStorage() };
  kept({ storages }).write(writing);
  const later = new Date('2026-12-23T09:00:00Z');
  expect(kept({ storages, now: () => later }).read()).toBeNull();
  forgetOldWriting(storages, today);
  expect(storages.device.length).toBe(1);
  forgetOldWriting(storages, later);
  expect(storages.device.length).toBe(0);
  storages.device.setItem('somebody-else', '{');
  forgetOldWriting(storages, later);
  expect(storages.device.length).toBe(1);
});
