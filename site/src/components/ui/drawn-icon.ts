import { markHTMLString } from 'astro/runtime/server/index.js';
import type { IconName } from './icon-name.ts';
import * as icons from './icons.ts';

export type IconSize = 16 | 18 | 20 | 24 | 28;

const drawn = new Map<string, unknown>();

/**
 * A picture beside words, as HTML for `{…}` in a page; hidden from screen readers. No component: some dozen of them stand
 * on a page.
 * @param extra classes, as they are written in the code
 */
export function drawnIcon(name: IconName, size: IconSize = 18, extra = ''): unknown {
  const key = `${name} ${size} ${extra}`;
  const known = drawn.get(key);
  if (known) return known;
  const classes = extra ? `icon ${extra}` : 'icon';
  const html: unknown = markHTMLString(
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: pages alone, which are drawn where all of them are
    `<svg class="${classes}" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`,
  );
  drawn.set(key, html);
  return html;
}
