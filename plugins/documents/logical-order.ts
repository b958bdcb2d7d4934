type Glyph = { readonly id: number | string; readonly codePoints: readonly number[]; advanceWidth: number };
type Subset = {
  glyphs: number[];
  mapping: Record<string, number>;
  includeGlyph(id: number | string): number;
};
/** What we use of a font of fontkit, which brings no types. */
export type ShapingFont = {
  layout(text: string | Glyph[], ...rest: unknown[]): { glyphs: Glyph[] };
  getGlyph(id: number, codePoints?: number[]): Glyph | null;
  glyphForCodePoint(codePoint: number): Glyph;
  createSubset(): Subset;
};

/**
 * Makes text in this font read out of a PDF as it was typed. PDF keeps text glyph by glyph in the order of drawing,
 * and a shaper draws some signs before or behind their place (`ि` of `शि`, the reph of `ರ್ಣ`), inside their syllable.
 * So the characters are handed out to the glyphs anew, in the order of the text; a glyph that stands for other
 * characters elsewhere is embedded once more for those. Every reader understands that, also the many that know
 * nothing of ActualText. What has a canonical decomposition comes out decomposed, as the engine lays it out.
 */
export function keepLogicalOrder(font: ShapingFont): void {
  const { layout, getGlyph, createSubset } = font;
  font.getGlyph = (id, codePoints) => {
    // The font's own cache answers with the characters for which a glyph was first used.
    const glyph = getGlyph.call(font, id, codePoints);
    return glyph && codePoints ? variant(glyph, { codePoints }) : glyph;
  };
  font.layout = (text, ...rest) => {
    const run = layout.call(font, text, ...rest);
    if (typeof text === 'string') run.glyphs = handOut(text, run.glyphs);
    return run;
  };
  font.createSubset = () => takingVariants(createSubset.call(font));
}

const dottedCircle = 0x25cc;

/** Syllables keep their order and their number of characters, so counting is enough to stay inside of them. */
function handOut(text: string, glyphs: Glyph[]): Glyph[] {
  const written = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  // A sign without a letter is drawn on a circle that nobody typed.
  const isAdded = ({ codePoints }: Glyph) =>
    codePoints[0] === dottedCircle && !written.includes(dottedCircle);
  let from = 0;
  return glyphs.map((glyph) => {
    const to = from + (isAdded(glyph) ? 0 : glyph.codePoints.length);
    const codePoints = isAdded(glyph) ? glyph.codePoints : written.slice(from, to);
    from = to;
    return variant(glyph, { codePoints, id: `${glyph.id}:${codePoints.join()}` });
  });
}

/** The same glyph with other characters. Its width is measured on the original, once for all variants. */
function variant(glyph: Glyph, change: Partial<Pick<Glyph, 'id' | 'codePoints'>>): Glyph {
  void glyph.advanceWidth;
  const copy: Glyph = Object.create(glyph);
  for (const [name, value] of Object.entries(change)) Object.defineProperty(copy, name, { value });
  return copy;
}

/** A subset that holds a glyph as often as it has variants. Theirs are `id:characters`. */
function takingVariants(subset: Subset): Subset {
  const includeGlyph = subset.includeGlyph.bind(subset);
  subset.includeGlyph = (id) => {
    if (typeof id === 'number') return includeGlyph(id);
    subset.mapping[id] ??= subset.glyphs.push(Number.parseInt(id, 10)) - 1;
    return subset.mapping[id];
  };
  return subset;
}
