import { totalmem } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildServers, bundleOf, root } from './build.ts';
import { runParts, vitestPart } from './parts.ts';
import { run } from './portal/with-database.ts';
import { startPostgres } from './postgres.ts';
import { StartProblem } from './start-problem.ts';

/**
 * How the views fare with a million tickets and five million messages: `npm run scale`, or with other numbers
 * `npm run scale -- 100000 500000`. The database stays in `.data/scale-<tickets>`, so that only the first run fills it.
 */
const [tickets = '1000000', messages = '5000000'] = process.argv.slice(2);
/** A sixth of what the machine has, at least what PostgreSQL takes by itself, at most 4 GB. */
const memoryMb = Math.min(4_096, Math.max(128, Math.floor(totalmem() / 1024 / 1024 / 6)));
const start = () =>
  startPostgres({
    dataDir: path.join(root, '.data', `scale-${tickets}`, 'postgres'),
    log: (line) => void process.stderr.write(`  ${line}\n`),
  });
let server = await start();
if (await isGivenMemory(server.url)) {
  await server.stop();
  server = await start();
}
try {
  const env = {
    ...process.env,
    DATABASE_URL: server.url,
    SECRET: 'a secret of the scale run, long enough to be one',
    SEED_PASSWORD: 'nine words are better than one',
    APP_ENV: '',
    LOG_LEVEL: 'warn',
  };
  await buildServers();
  await step([bundleOf('migrate')], env);
  if (!(await isFilled(server.url)))
    await step([bundleOf('seed'), '--scale', '--tickets', tickets, '--messages', messages], env);
  const { passed, failed } = await runParts([vitestPart('scale', 'scale')], {
    ...process.env,
    SCALE_DATABASE_URL: server.url,
  });
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await server.stop();
}

async function step(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const code = await run(words, env);
  if (code !== 0)
    throw new StartProblem(
      `${path.basename(words[0] ?? '')} ended with ${code}.`,
      'Its reasons stand above.',
    );
}

async function isFilled(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query("select 1 from customers where auth_id = 'scale-0'")).rowCount === 1;
  } finally {
    await client.end();
  }
}

/**
 * Gives the database the memory that one of this size would have anywhere: the demo's has 128 MB.
 * @returns whether it has to be started anew for that
 */
async function isGivenMemory(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>(
      "select setting as value from pg_settings where name = 'shared_buffers'",
    );
    const pages = (memoryMb * 1024) / 8;
    if (Number(rows[0]?.value) === pages) return false;
    await client.query(`alter system set shared_buffers = '${memoryMb}MB'`);
    return true;
  } finally {
    await client.end();
  }
}
