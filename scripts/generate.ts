import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './build.ts';
import { run, withDatabase } from './portal/with-database.ts';

const payload = path.join(root, 'node_modules/payload/bin.js');

/** Types, the panel's import map and a migration for what has changed in the fields; then shows what is new. */
await withDatabase(async (env) => {
  const payloadEnv: NodeJS.ProcessEnv = {
    ...env,
    NODE_ENV: 'development',
    PAYLOAD_CONFIG_PATH: path.join(root, 'cms/payload.config.ts'),
  };
  const calls = [
    ['generate:types'],
    ['generate:importmap'],
    ['migrate:create', process.argv[2] ?? 'change', '--skip-empty'],
  ];
  for (const words of calls) {
    const code = await run([payload, ...words], payloadEnv);
    if (code !== 0) return code;
  }
  process.stdout.write(execFileSync('git', ['status', '--short', '--', 'collections', 'cms'], { cwd: root }));
  process.stdout.write(
    execFileSync('git', ['--no-pager', 'diff', '--stat', '--', 'collections', 'cms'], { cwd: root }),
  );
  return 0;
});
