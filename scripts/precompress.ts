import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(js|mjs|css|svg|html|json|txt|xml|webmanifest|ico|map)$/;
const leastBytes = 512;

/** Writes `.br` and `.gz` beside every text file of the folder, so that no request pays for the best compression. */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && worthIt.test(entry.name));
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    const content = await readFile(file);
    if (content.length < leastBytes) continue;
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    await Promise.all([
      promisify(brotliCompress)(content, quality).then((small) => writeFile(`${file}.br`, small)),
      promisify(gzip)(content, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
    ]);
  }
}
