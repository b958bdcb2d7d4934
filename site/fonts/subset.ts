/**
 * Makes the two Inter files of the site from the package `@fontsource-variable/inter`:
 * `inter.woff2` (Latin text, weights 400 to 700) and `inter-rupee.woff2` (₹ lives in another file of the source).
 * Run by hand after an update of the package: `node site/fonts/subset.ts`. Inter is under the SIL Open Font License 1.1.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const source = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json'));
const target = join(import.meta.dirname, '../src/styles/fonts');
const weights = { wght: { min: 400, max: 700 } };

const letters = [...range(0x20, 0x7e), ...range(0xa0, 0xff)].join('');
const marks = '–—‘’“”•…€™−×≈→←↑↓';

await subset('inter-latin-wght-normal.woff2', letters + marks, 'inter.woff2');
await subset('inter-latin-ext-wght-normal.woff2', '₹', 'inter-rupee.woff2');
await writeFile(join(target, 'OFL.txt'), await readFile(join(source, 'LICENSE')));

async function subset(from: string, text: string, to: string): Promise<void> {
  const font = await readFile(join(source, 'files', from));
  const result = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: weights });
  await writeFile(join(target, to), result);
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}
