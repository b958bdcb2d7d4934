import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { cleanText } from '#kernel/hostile.ts';
import { keepLogicalOrder, type ShapingFont } from './logical-order.ts';

/** The packages split each family by script; ₹ sits in `latin-ext`, not in `latin`. */
const faces = [
  { family: 'Latin', file: 'noto-sans/files/noto-sans-latin' },
  { family: 'LatinExt', file: 'noto-sans/files/noto-sans-latin-ext' },
  { family: 'Kannada', file: 'noto-sans-kannada/files/noto-sans-kannada-kannada' },
  { family: 'Devanagari', file: 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari' },
] as const;
const weights = [400, 600] as const;
const complexScripts = new Set(['Kannada', 'Devanagari']);
const longestWord = 24;

let ready: Promise<void> | null = null;
/** Every code point that one of the fonts can draw. */
const drawable = new Set<number>();

/** Loads the fonts once per process. Only the glyphs that a document uses end up in it. */
export function loadFonts(): Promise<void> {
  ready ??= registerAndLoad().catch((error: unknown) => {
    ready = null;
    throw error;
  });
  return ready;
}

async function registerAndLoad(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  for (const { family, file } of faces) {
    for (const fontWeight of weights) {
      Font.register({ family, fontWeight, src: resolve(`@fontsource/${file}-${fontWeight}-normal.woff`) });
    }
  }
  Font.registerHyphenationCallback(breakWord);
  const wanted = faces.flatMap(({ family }) =>
    weights.map((fontWeight) => ({ fontFamily: family, fontWeight })),
  );
  await Promise.all(wanted.map((descriptor) => Font.load(descriptor)));
  for (const { fontFamily, fontWeight } of wanted) {
    // The PDF engine tells embedded fonts apart by this name, and the parts of one family share it:
    // it would embed them again at every change from `499` to `₹`.
    const font = Font.getFont({ fontFamily, fontWeight }).data;
    if (!font) throw new Error(`the font ${fontFamily} ${fontWeight} is missing`);
    const value = `Noto${fontFamily}-${fontWeight}`;
    Object.defineProperty(font, 'postscriptName', { value, configurable: true });
    for (const codePoint of font.characterSet) drawable.add(codePoint);
    if (complexScripts.has(fontFamily)) {
      const shaping = font as unknown as ShapingFont;
      keepLogicalOrder(shaping);
      breakWithoutHyphen(shaping);
    }
  }
}

/** The engine sets a hyphen where it breaks a word. These scripts write none, and their fonts would draw a box. */
function breakWithoutHyphen(font: ShapingFont): void {
  const [hyphen, space] = [0x2d, 0x20];
  const { glyphForCodePoint } = font;
  font.glyphForCodePoint = (codePoint) =>
    glyphForCodePoint.call(font, codePoint === hyphen ? space : codePoint);
}

/**
 * The fonts to look for glyphs in, in order. Kannada and Devanagari both hold the joiners,
 * and a joiner taken from the other script's font would tear its cluster apart.
 */
export function fontsFor(text: string): string[] {
  const indic = /\p{Script=Devanagari}/u.test(text) ? ['Devanagari', 'Kannada'] : ['Kannada', 'Devanagari'];
  return ['Latin', 'LatinExt', ...indic];
}

/** Text as our fonts can draw it: composed, no control or direction marks, `\uFFFD` for what has no glyph. */
export function printable(text: string): string {
  const line = cleanText(text.normalize('NFC')).replaceAll(/\s+/g, ' ');
  return Array.from(line, (character) =>
    drawable.has(character.codePointAt(0) ?? 0) ? character : '\uFFFD',
  ).join('');
}

/** Words stay whole; only what no line could hold is cut, between characters as people see them. */
function breakWord(word: string): string[] {
  if (word.length <= longestWord) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece.length + segment.length > longestWord / 2) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
