import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metadataHeader, readMetadata } from './contract.ts';

test('what is written into the header is read out of it, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string({ unit: 'grapheme' }), (a, b) => {
      fc.pre(!`${a}${b}`.includes('\u0000'));
      const header = metadataHeader({ filename: a, filetype: b });
      expect(() => new Headers({ 'upload-metadata': header })).not.toThrow();
      expect(readMetadata(header)).toEqual(
        new Map([
          ['filename', a],
          ['filetype', b],
        ]),
      );
    }),
  );
});

test('a name without a text, spaces around and no header at all are fine', () => {
  expect(readMetadata('is_private, filename YQ==')).toEqual(
    new Map([
      ['is_private', ''],
      ['filename', 'a'],
    ]),
  );
  expect(readMetadata(null)).toEqual(new Map());
});

test.each([
  ['half of Base64', 'filename YQ='],
  ['no Base64', 'filename a.b'],
  ['bytes that are no text', 'filename gICA'],
  ['a NUL', 'filename AGE='],
  ['a name twice', 'filename YQ==,filename Yg=='],
  ['two texts', 'filename YQ== Yg=='],
  ['a name in another script', 'ಹೆಸರು YQ=='],
  ['nothing between commas', 'filename YQ==,,'],
  ['more than any name needs', `filename ${'YWFh'.repeat(1_400)}`],
])('%s is no metadata', (_what, header) => {
  expect(readMetadata(header)).toBeNull();
});
