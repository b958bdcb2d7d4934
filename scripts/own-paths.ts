import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * In a bundle every module shares the bundle's `import.meta`. This keeps the source's meaning: `dirname`, `filename`
 * and `url` are those of the source file (worked out from where the bundle lies, so that the folder may move), and
 * `main` is true in the entry alone. Files beside a source (fonts, browser scripts, SQL) are read from the source tree.
 */
export function ownPaths(given: { root: string; outdir: string; entry: string }): Plugin {
  return {
    name: 'own-paths',
    setup: (build) => {
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
        if (file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
        const text = await readFile(file, 'utf8');
        if (!/import\.meta\.(dirname|filename|url|main)\b/.test(text)) return undefined;
        const away = path.relative(given.outdir, file).split(path.sep).join('/');
        return { contents: rewritten(text, { away, isEntry: file === given.entry }), loader: loaderOf(file) };
      });
    },
  };
}

function rewritten(text: string, { away, isEntry }: { away: string; isEntry: boolean }): string {
  const lead = [
    `import { fileURLToPath as __ownPath } from 'node:url';`,
    `const __ownUrl = new URL(${JSON.stringify(away)}, import.meta.url);`,
  ];
  // Stays on the first line: line numbers in the source map keep being right.
  return `${lead.join(' ')} ${text
    .replaceAll(/\bimport\.meta\.url\b/g, '__ownUrl.href')
    .replaceAll(/\bimport\.meta\.filename\b/g, '__ownPath(__ownUrl)')
    .replaceAll(/\bimport\.meta\.dirname\b/g, "__ownPath(new URL('.', __ownUrl)).replace(/[\\\\/]$/, '')")
    .replaceAll(/\bimport\.meta\.main\b/g, isEntry ? 'import.meta.main' : 'false')}`;
}

function loaderOf(file: string): 'ts' | 'tsx' {
  return file.endsWith('.tsx') ? 'tsx' : 'ts';
}
