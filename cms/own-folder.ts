import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of `cms/` in the source tree; built with `path` because Next's bundler reads `new URL(…, import.meta.url)` as an import. */
export const cmsFolder = path.dirname(fileURLToPath(import.meta.url));
export const rootFolder = path.dirname(cmsFolder);
