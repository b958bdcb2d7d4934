import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';
import { nodeFlags } from './node-flags.ts';

const flags = nodeFlags.map((word) => word.replace(/^file:.*\/scripts\//, './scripts/')).join(' ');
const server = /node\b.*?(?:\.build\/cms\/(?:server|worker)\.mjs|site\/server\.ts)/g;

/** Whoever starts a process by hand or in a container starts the one that was measured. */
test.each([
  ['deploy/docker-compose.yml', 3],
  ['deploy/Dockerfile', 1],
  ['docs/running.md', 3],
])('%s starts its %i servers with the words of `npm start`', (file, servers) => {
  const text = readFileSync(path.join(root, file), 'utf8').replaceAll('", "', ' ').replaceAll('"', ' ');
  const commands = text.match(server) ?? [];
  expect(commands).toHaveLength(servers);
  for (const command of commands) expect(command).toContain(`node ${flags} `);
});
