import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ownPaths } from './own-paths.ts';

test('in a bundle each source still knows where it lies, and only the entry is main', async () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'qtp-bundle-')));
  const outdir = path.join(root, '.build', 'cms');
  const entry = path.join(root, 'cms', 'server.ts');
  try {
    mkdirSync(path.join(root, 'cms'));
    mkdirSync(path.join(root, 'plugins', 'deep'), { recursive: true });
    writeFileSync(
      path.join(root, 'plugins', 'deep', 'asset.ts'),
      'export const places = [import.meta.dirname, import.meta.filename, import.meta.url, import.meta.main];',
    );
    writeFileSync(
      entry,
      "import { places } from '../plugins/deep/asset.ts'; console.log(JSON.stringify([...places, import.meta.dirname, import.meta.main]));",
    );
    await build({
      entryPoints: [entry],
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      plugins: [ownPaths({ root, outdir, entry })],
    });
    const printed = execFileSync(process.execPath, [path.join(outdir, 'server.mjs')], { encoding: 'utf8' });
    const asset = path.join(root, 'plugins', 'deep', 'asset.ts');
    expect(JSON.parse(printed)).toEqual([
      path.dirname(asset),
      asset,
      `file://${asset}`,
      false,
      path.join(root, 'cms'),
      true,
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
