import { expect, test } from 'vitest';
import '../../../cms/languages.ts';
import { hashOf, textOf, wordingOf, wordingVersion, wordsShown } from './wording.ts';

const scope = 'The settings of the browser.';

// Whoever changes a word of the consent changes what people have signed: then the version goes up with these.
test('the words of this version are these', () => {
  const hashes = (['en', 'kn', 'hi'] as const).map((locale) =>
    hashOf(textOf(wordingOf(scope, locale))).slice(0, 16),
  );
  expect([wordingVersion, ...hashes]).toEqual([
    1,
    '9d7673841577135c',
    '91fca7f4df30fe14',
    'b1690df717b71bc1',
  ]);
});

test('what was shown is known again in every language, and nothing else is', () => {
  for (const locale of ['en', 'kn', 'hi'] as const) {
    const words = textOf(wordingOf(scope, locale));
    expect(wordsShown(scope, hashOf(words))).toEqual({ language: locale, words });
    expect(words).toContain(scope);
  }
  expect(wordsShown('Everything.', hashOf(textOf(wordingOf(scope, 'en'))))).toBeNull();
  expect(wordsShown(scope, '0'.repeat(64))).toBeNull();
});
