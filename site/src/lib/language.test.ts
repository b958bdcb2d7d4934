import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../pages');

test.each(globSync('customer/**/*.astro', { cwd: root }))(
  '%s asks in which language to speak when its view has told who is there',
  (page) => {
    const [, code = ''] = readFileSync(path.join(root, page), 'utf8').split(/^---$/m);
    const told = code.search(/customerView</);
    const asked = code.search(/Astro\.locals(\.locale|;)/);
    expect(told, 'it has a view').toBeGreaterThan(0);
    if (asked >= 0) expect(asked).toBeGreaterThan(told);
  },
);
