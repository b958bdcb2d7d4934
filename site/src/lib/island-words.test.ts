import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { islandPartOf, islandWords } from './island-words.ts';

const root = path.join(import.meta.dirname, '../../..');
const pages = globSync('site/src/pages/**/*.astro', { cwd: root });

const imported =
  /(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function importsOf(code: string, from: string): string[] {
  return [...code.matchAll(imported)].flatMap(([, plain, late]) => {
    const target = (plain ?? late ?? '')
      .replace(/^#site\//, 'site/src/')
      .replace(/^#kernel\//, 'collections/_kernel/')
      .replace(/^#collections\//, 'collections/');
    const file = target.startsWith('.') ? path.join(path.dirname(from), target) : target;
    return existsSync(path.join(root, file)) ? [file] : [];
  });
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Islands and scripts of a page and of what it is made of. */
function scriptsOf(page: string, seen = new Set<string>()): string[] {
  if (seen.has(page)) return [];
  seen.add(page);
  const [, frontmatter = '', ...html] = read(page).split(/^---$/m);
  const scripts = [...html.join('').matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((one) => one[1]);
  return [
    ...scripts.flatMap((code) => importsOf(code ?? '', page)),
    ...importsOf(frontmatter, page).flatMap((file) => {
      if (file.endsWith('.astro')) return scriptsOf(file, seen);
      return file.endsWith('.tsx') ? [file] : [];
    }),
  ];
}

function cataloguesOf(files: string[], seen = new Set<string>()): string[] {
  return files.flatMap((file) => {
    if (seen.has(file)) return [];
    seen.add(file);
    const code = read(file);
    const name = /catalogue\(\{\s*name: '([^']+)'/.exec(code)?.[1];
    return [...(name ? [name] : []), ...cataloguesOf(importsOf(code, file), seen)];
  });
}

test.each(pages)('%s sends its scripts the words they say', (page) => {
  const route = page.slice('site/src/pages'.length).replace(/(\/index)?\.astro$/, '') || '/';
  const words: readonly string[] = islandWords[islandPartOf(route)];
  expect(cataloguesOf(scriptsOf(page)).filter((name) => !words.includes(name))).toEqual([]);
});

test('the pages were found, and the words of their islands', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(cataloguesOf(scriptsOf('site/src/pages/customer/tickets/[number].astro'))).toContain('site/thread');
});
