import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords, singular } from './asked-words.ts';
import { isSlug, slugOf } from './slug.ts';

test.each([
  ['Printer is offline', 'printer-is-offline'],
  ['  What to do when Wi-Fi drops?  ', 'what-to-do-when-wi-fi-drops'],
  ['ಪ್ರಿಂಟರ್ ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ', 'ಪ್ರಿಂಟರ್-ಕೆಲಸ-ಮಾಡುತ್ತಿಲ್ಲ'],
  ['इंटरनेट धीमा है', 'इंटरनेट-धीमा-है'],
])('%s has the address %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('whatever a title is, its address is one, or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const slug = slugOf(title);
      expect(slug === '' || isSlug(slug)).toBe(true);
      expect(slug).not.toMatch(/[/?#%\s]/);
    }),
  );
});

test.each(['Printer', 'a--b', '-a', 'a b', '../x', ''])('%j is no address', (value) => {
  expect(isSlug(value)).toBe(false);
});

test('fillers and crumbs of a sentence point to nothing', () => {
  expect(askedWords('My printer is not working since the update, please help')).toEqual([
    'printer',
    'working',
    'update',
  ]);
  expect(askedWords('it is')).toEqual([]);
  expect(askedWords('ಮನೆ ಇಂಟರ್ನೆಟ್')).toEqual(['ಮನೆ', 'ಇಂಟರ್ನೆಟ್']);
});

test.each([
  ['printers', 'printer'],
  ['drops', 'drop'],
  ['access', 'access'],
  ['wifis', 'wifi'],
  ['gas', 'gas'],
  ['ಪ್ರಿಂಟರ್', 'ಪ್ರಿಂಟರ್'],
])('%s is looked for as %s', (word, root) => {
  expect(singular(word)).toBe(root);
});
