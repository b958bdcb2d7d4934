import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = block(':root{');
const dark = block('[data-theme=dark]{');
const system = block(':root:not([data-theme]){');

test('without a choice the dark system gets exactly the dark theme', () => {
  expect(system).toEqual(dark);
  expect(Object.keys(dark).length).toBeGreaterThan(20);
});

const texts = ['ink', 'ink-2', 'ink-3', 'brand-text'].flatMap((ink) =>
  ['paper', 'surface', 'surface-2'].map((on) => [ink, on] as const),
);
const pairs = [
  ...texts,
  ['brand-ink', 'brand'],
  ['brand-text', 'brand-soft'],
  ...(['wait', 'ok', 'bad', 'info'] as const).map((tone) => [tone, `${tone}-soft`] as const),
  ...(['wait', 'ok', 'bad', 'info'] as const).map((tone) => ['ink', `${tone}-soft`] as const),
  ['bad', 'surface'],
  ['surface', 'bad'],
] as const;

test.each(pairs)('%s on %s can be read in both themes (4.5 : 1)', (text, ground) => {
  for (const theme of [light, { ...light, ...dark }]) {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  }
});

function block(start: string): Record<string, string> {
  const from = css.indexOf(start) + start.length;
  const body = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** Contrast of two `#rrggbb` colours after WCAG 2. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const full = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
