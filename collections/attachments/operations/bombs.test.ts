import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import { costOf, deflated, gzipBomb, zipBomb } from '../testing/bombs.ts';
import { inspectFile } from './inspect-file.ts';

const photos = { heicToWebp: () => Promise.reject(new Error('no photo')) };
const refusal = (bytes: Uint8Array) =>
  inspectFile(bytes, photos).then(
    ({ type }) => `taken as ${type}`,
    (problem: unknown) => {
      if (!(problem instanceof DomainError)) throw problem;
      return problem.code;
    },
  );

const contents = '[Content_Types].xml';
const word = { name: 'word/document.xml', megabytes: 300 };

/** Each unpacks to 300 MB and more. */
const bombs: [what: string, make: () => Uint8Array][] = [
  ['a zip of three files', () => zipBomb(['a', 'b', 'c'].map((name) => ({ name, megabytes: 300 })))],
  ['a document whose text is endless', () => zipBomb([{ name: contents, megabytes: 0 }, word])],
  // What a file is called inside makes whoever looks for its type unpack it.
  ['a document whose list of types is endless', () => zipBomb([{ name: contents, megabytes: 300 }, word])],
  ['one that lies about its size', () => zipBomb([{ name: contents, megabytes: 300, claims: 900 }, word])],
  ['one that says nothing of its size', () => zipBomb([{ name: contents, megabytes: 300, claims: 0 }])],
  ['a book whose type is endless', () => zipBomb([{ name: 'mimetype', megabytes: 300, claims: 20 }])],
  ['a file packed by gzip', () => gzipBomb(300)],
];

test.each(bombs)('%s is refused without being unpacked', async (_, make) => {
  const bytes = make();
  expect(bytes.byteLength).toBeLessThan(1_000_000);
  const { answer, ms, grownMb } = await costOf(() => refusal(bytes));
  expect(answer).toBe('unsupported_type');
  expect(grownMb).toBeLessThan(100);
  expect(ms).toBeLessThan(2_000);
});

test('what the archives hold does unpack to that much', async () => {
  let unpacked = 0;
  for await (const piece of Readable.from([deflated(300)]).pipe(createInflateRaw()))
    unpacked += (piece as Buffer).length;
  expect(unpacked).toBe(300 * 1_048_576);
});
