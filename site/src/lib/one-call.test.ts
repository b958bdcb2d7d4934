import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '../pages');
const pages = globSync('**/*.astro', { cwd: folder });
const asks = (page: string) =>
  readFileSync(path.join(folder, page), 'utf8').match(/\.(customerView|view)</g)?.length ?? 0;

test('every page asks the API once at the most, and those of customers do', () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) expect(asks(page), page).toBeLessThanOrEqual(1);
  const silent = pages.filter((page) => page.startsWith('customer/') && asks(page) === 0);
  expect(silent).toEqual([]);
});
