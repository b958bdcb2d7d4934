import { Font } from '@react-pdf/renderer';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';

type Run = { glyphs: { id: string; codePoints: number[]; advanceWidth: number }[] };
const fontOf = (fontFamily: string) => Font.getFont({ fontFamily, fontWeight: 400 }).data;
const shape = (fontFamily: string, text: string): Run => fontOf(fontFamily)?.layout(text.normalize('NFD'));
const spoken = ({ glyphs }: Run) => String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));

beforeAll(loadFonts);

test.each([
  ['Kannada', 0x0c80],
  ['Devanagari', 0x0900],
])('whatever is written in %s, its glyphs say it in that order', (family, block) => {
  const letter = fc.integer({ min: block, max: block + 0x7f });
  const character = fc.oneof(letter, fc.constantFrom(0x200c, 0x200d));
  const all: number[] = fontOf(family)?.characterSet;
  const drawable = character.filter((codePoint) => all.includes(codePoint));
  fc.assert(
    fc.property(fc.array(drawable, { minLength: 1, maxLength: 8 }), (codePoints) => {
      const text = String.fromCodePoint(...codePoints);
      expect(spoken(shape(family, text)).replaceAll('◌', '')).toBe(text.normalize('NFD'));
    }),
    { numRuns: 150 },
  );
});

test('a glyph that says something else in another word is a glyph of its own in the PDF, drawn the same', () => {
  const words = ['ಕರ್ಣ', 'ಕರ್ಮ', 'ಕರ್ಣ'].map((word) => shape('Kannada', word).glyphs);
  const subset = fontOf('Kannada')?.createSubset();
  const kept: number[][] = words.map((glyphs) => glyphs.map(({ id }) => subset.includeGlyph(id)));
  expect(kept[2]).toEqual(kept[0]);
  expect(new Set(kept.flat()).size).toBe(new Set(words.flat().map(({ id }) => id)).size);
  words.flat().forEach(({ id }, index) => {
    expect(subset.glyphs[kept.flat()[index] ?? 0]).toBe(Number.parseInt(id, 10));
  });
  const [reph, rephElsewhere] = words.map((glyphs) => glyphs.at(-1)?.id ?? '');
  expect(Number.parseInt(reph ?? '', 10)).toBe(Number.parseInt(rephElsewhere ?? '', 10));
  expect(reph).not.toBe(rephElsewhere);
});
