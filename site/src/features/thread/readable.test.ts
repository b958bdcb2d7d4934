import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { unfinished } from '#kernel/rich-text-check.ts';
import type { Writing } from './kept-writing.ts';
import { readable } from './readable.ts';
import type { Outgoing } from './thread-state.ts';

const file = {
  id: '019c2222-2222-7222-8222-222222222222',
  filename: 'a.txt',
  mimeType: 'text/plain',
  size: 3,
  createdAt: '2026-11-22T09:00:00.000Z',
};
const item: Outgoing = {
  key: '0b9d2f4e-6f0c-4a53-9d55-0d6f3c1e2a77',
  body: plainToRichText('It is slow'),
  html: '<p>It is slow</p>',
  attachments: [file],
  writtenAt: '2026-11-22T09:00:00.000Z',
  after: '019c1111-1111-7111-8111-111111111111',
  at: 'queued',
  problem: null,
};
const kept = (outgoing: unknown[], body: unknown = null) =>
  ({ body, attachments: [], outgoing }) as unknown as Writing;
const link = (url: string) => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'link', fields: { url }, children: [] }] }],
  },
});

test('what was on its way comes back as it was and is sent; what was refused waits still', () => {
  expect(readable(kept([item, { ...item, at: 'sending' }]), 100).outgoing).toEqual([item, item]);
  const refused = { ...item, at: 'refused', problem: 'No.' } as const;
  expect(readable(kept([refused]), 100).outgoing).toEqual([refused]);
});

test('HTML is drawn from the text, whatever stands in the storage', () => {
  const evil = { ...item, html: '<img src=x onerror=alert(1)>' };
  expect(readable(kept([evil]), 100).outgoing).toEqual([item]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'x'],
  ['no key', { ...item, key: '../' }],
  ['no moment', { ...item, writtenAt: 'soon' }],
  ['no files', { ...item, attachments: {} }],
  ['no text', { ...item, body: undefined }],
  ['a script address', { ...item, body: link('javascript:alert(1)') }],
  ['a node of another editor', { ...item, body: { root: { type: 'root', children: [{ type: 'iframe' }] } } }],
  ['far too much', { ...item, body: plainToRichText('x'.repeat(unfinished.maxBytes ?? 0)) }],
])('%s is neither shown nor sent', (_what, broken) => {
  expect(readable(kept([broken, item]), 100).outgoing).toEqual([item]);
});

test('what the server would refuse is shown and waits to be changed', () => {
  const long = { ...item, body: plainToRichText('x'.repeat(101)) };
  expect(readable(kept([long]), 100).outgoing).toMatchObject([
    { at: 'refused', problem: 'Please write at most 100 characters.' },
  ]);
});

test('the box begins with a text that can be read, and with files that are some', () => {
  expect(readable(kept([], 'as it was typed'), 5).body).toBe('as it was typed');
  expect(readable(kept([], plainToRichText('longer than five')), 5).body).toEqual(
    plainToRichText('longer than five'),
  );
  expect(readable(kept([], link('javascript:alert(1)')), 5).body).toBeNull();
  const files = { ...kept([]), attachments: [file, { id: 7 }] } as unknown as Writing;
  expect(readable(files, 5).attachments).toEqual([file]);
});
