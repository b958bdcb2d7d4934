import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../build.ts';
import { astroOffences } from './astro-files.ts';

const rooms = [
  'collections',
  'plugins',
  'emails',
  'cms',
  'site/src',
  'site/front-door',
  'site/server.ts',
  'scripts',
];
const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = path.join(import.meta.dirname, 'dependency-cruiser.mjs');

const cruise = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'err', ...rooms], {
  cwd: root,
  stdio: 'inherit',
});
const offences = astroOffences(root);
for (const line of offences) process.stderr.write(`error ${line}\n`);
process.exitCode = cruise.status === 0 && offences.length === 0 ? 0 : 1;
