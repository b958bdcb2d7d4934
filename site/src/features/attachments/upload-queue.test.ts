import { expect, test } from 'vitest';
import { attachmentLimit, attachmentMaxBytes } from '#collections/tickets/contract.ts';
import {
  filesOf,
  isBusy,
  leftBehind,
  nextToSend,
  reduceUploads,
  room,
  type UploadEvent,
  type UploadItem,
} from './upload-queue.ts';

const file = (key: string, more: { size?: number; type?: string; name?: string } = {}) => ({
  key,
  name: `${key}.png`,
  size: 1000,
  type: 'image/png',
  preview: null,
  ...more,
});
const stored = (name: string) => ({
  id: `id-${name}`,
  filename: name,
  mimeType: 'image/png',
  size: 1000,
  createdAt: '2026-11-22T10:00:00.000Z',
});
const after = (...events: UploadEvent[]) => events.reduce(reduceUploads, [] as readonly UploadItem[]);
const add = (...keys: string[]): UploadEvent => ({ type: 'added', files: keys.map((key) => file(key)) });

test.each([
  ['an empty file', { size: 0 }, 'empty'],
  ['a byte too many', { size: attachmentMaxBytes + 1 }, 'too_large'],
  ['a program', { type: 'application/x-msdownload' }, 'wrong_type'],
  ['an SVG, which can hold scripts', { type: 'image/svg+xml' }, 'wrong_type'],
  ['something without a type', { type: '', name: 'notes.docx' }, 'wrong_type'],
])('%s is refused before it is sent', (_what, more, kind) => {
  const [item] = after({ type: 'added', files: [file('a', more)] });
  expect(item).toMatchObject({ at: 'failed', problem: { kind } });
});

test('the largest file and a log without a type are sent', () => {
  const items = after({
    type: 'added',
    files: [file('a', { size: attachmentMaxBytes }), file('b', { type: '', name: 'setup.LOG' })],
  });
  expect(items.map((item) => item.at)).toEqual(['waiting', 'waiting']);
});

test('files are sent one after the other', () => {
  const first = after(add('a', 'b'));
  expect(nextToSend(first)?.key).toBe('a');
  const sending = reduceUploads(first, { type: 'started', key: 'a' });
  expect(nextToSend(sending)).toBeNull();
  const done = reduceUploads(sending, { type: 'done', key: 'a', file: stored('a.png') });
  expect(nextToSend(done)?.key).toBe('b');
  expect(filesOf(done).map((each) => each.id)).toEqual(['id-a.png']);
  expect(isBusy(done)).toBe(true);
});

test('what is more than the limit is not sent and takes no place of others', () => {
  const keys = ['1', '2', '3', '4', '5', '6'];
  const items = after(add(...keys));
  expect(items.filter((item) => item.at === 'waiting')).toHaveLength(attachmentLimit);
  expect(items.at(-1)).toMatchObject({ at: 'failed', problem: { kind: 'too_many' } });
  expect(room(reduceUploads(items, { type: 'removed', key: '1' }))).toBe(1);
});

test('a file that waits for the line holds its place, what comes behind waits with it, and then the server says how far it is', () => {
  const items = after(
    add('a', 'b'),
    { type: 'started', key: 'a' },
    { type: 'progress', key: 'a', percent: 60 },
    { type: 'paused', key: 'a' },
  );
  expect(items[0]).toMatchObject({ at: 'paused', percent: 60 });
  expect(nextToSend(items)).toBeNull();
  expect(isBusy(items)).toBe(true);
  const back = reduceUploads(items, { type: 'progress', key: 'a', percent: 55 });
  expect(back[0]).toMatchObject({ at: 'sending', percent: 55 });
});

test('while bytes leave, progress never goes back, and it comes to nothing after the file was removed', () => {
  const items = after(
    add('a'),
    { type: 'started', key: 'a' },
    { type: 'progress', key: 'a', percent: 60 },
    { type: 'progress', key: 'a', percent: 40 },
  );
  expect(items[0]).toMatchObject({ percent: 60 });
  for (const late of [
    { type: 'progress', key: 'a', percent: 50 } as const,
    { type: 'paused', key: 'a' } as const,
  ])
    expect(after(add('a'), { type: 'removed', key: 'a' }, late)).toEqual([]);
});

test('a file that was on its way when the page was left is named until it is chosen again', () => {
  const left: UploadEvent = { type: 'left', files: [file('a'), file('b')] };
  expect(after(left).map((item) => item.at)).toEqual(['failed', 'failed']);
  expect(room(after(left))).toBe(attachmentLimit);
  expect(nextToSend(after(left))).toBeNull();
  const back = after(left, { type: 'added', files: [{ ...file('c'), name: 'a.png' }] });
  expect(back.map(({ key, at }) => [key, at])).toEqual([
    ['b', 'failed'],
    ['c', 'waiting'],
  ]);
  const other = after(left, { type: 'added', files: [{ ...file('c'), name: 'a.png', size: 999 }] });
  expect(other).toHaveLength(3);
  expect(leftBehind(back).map(({ name }) => name)).toEqual(['a.png']);
  expect(leftBehind(reduceUploads(back, { type: 'done', key: 'c', file: stored('a.png') }))).toEqual([]);
  const restored = reduceUploads(after(left), { type: 'restored', items: after(add('d')) });
  expect(restored.map(({ key }) => key)).toEqual(['d', 'a', 'b']);
});

test('only what the server refused in words can be tried again', () => {
  const words = after(add('a'), { type: 'failed', key: 'a', problem: { kind: 'words', text: 'Too often.' } });
  expect(reduceUploads(words, { type: 'retry', key: 'a' })[0]).toMatchObject({ at: 'waiting' });
  const unreadable = after(add('a'), { type: 'failed', key: 'a', problem: { kind: 'unreadable' } });
  expect(reduceUploads(unreadable, { type: 'retry', key: 'a' })[0]).toMatchObject({ at: 'failed' });
});
