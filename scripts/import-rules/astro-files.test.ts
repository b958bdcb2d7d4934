import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { astroOffences, importsOf } from './astro-files.ts';

test('imports of frontmatter and scripts are found, words in the page are not', () => {
  const source = `---
import type { A } from '#collections/tickets/view.ts';
import Layout, {
  other,
} from '../layouts/page.astro';
import './site.css';
const late = await import('#kernel/paise.ts');
---
<p>import nothing from 'nowhere'</p>
<script>
  import { send } from '#site/lib/api.ts';
</script>`;
  expect(importsOf(source)).toEqual([
    { target: '#collections/tickets/view.ts', typeOnly: true },
    { target: '../layouts/page.astro', typeOnly: false },
    { target: './site.css', typeOnly: false },
    { target: '#kernel/paise.ts', typeOnly: false },
    { target: '#site/lib/api.ts', typeOnly: false },
  ]);
});

test('a page that reaches past the API is reported, a page that keeps to contracts is not', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'qtp-rules-'));
  const page = (name: string, ...lines: string[]) =>
    writeFileSync(
      path.join(root, 'site', 'src', 'pages', name),
      ['---', ...lines, '---', '<p>x</p>'].join('\n'),
    );
  mkdirSync(path.join(root, 'site', 'src', 'pages'), { recursive: true });
  const imports = { '#kernel/*': './collections/_kernel/*', '#collections/*': './collections/*' };
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ imports }));
  page(
    'good.astro',
    "import { paise } from '#kernel/paise.ts';",
    "import { input } from '#collections/tickets/contract.ts';",
    "import type { Ticket } from '#collections/payload-types.ts';",
  );
  page(
    'bad.astro',
    "import { getPayload } from 'payload';",
    "import { book } from '#collections/tickets/operations/book.ts';",
    "import { env } from '../../../cms/env.ts';",
    "import { start } from '../../../scripts/portal.ts';",
  );
  try {
    const offences = astroOffences(root);
    expect(offences.filter((line) => line.includes('good.astro'))).toEqual([]);
    expect(offences.map((line) => /: (\S+)/.exec(line)?.[1])).toEqual([
      'site-knows-no-database',
      'site-speaks-http',
      'site-speaks-http',
      'site-speaks-http',
      'nobody-imports-scripts',
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
