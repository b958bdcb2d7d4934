import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildServers, bundleOf, root, type ServerEntry } from '../build.ts';
import { nodeFlags } from '../node-flags.ts';
import { startPostgres } from '../postgres.ts';
import { keptSecret, processEnv, readSettings } from './settings.ts';
import { report } from './terminal.ts';

/**
 * Calls `work` with the portal's environment and a database that answers: the operator's, the running portal's,
 * or our own started for the time being. Never throws: a problem is told and gives exit code 1.
 */
export async function withDatabase(work: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<void> {
  const say = (line: string) => void process.stderr.write(`  ${line}\n`);
  try {
    const settings = readSettings(process.env, root);
    const secret = await keptSecret(settings, process.env);
    const database = process.env.DATABASE_URL
      ? undefined
      : await startPostgres({ dataDir: path.join(settings.dataDir, 'postgres'), log: say });
    try {
      const databaseUrl = process.env.DATABASE_URL ?? database?.url ?? '';
      process.exitCode = await work(processEnv({ settings, env: process.env, databaseUrl, secret }));
    } finally {
      await database?.stop();
    }
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

/** Brings the database up to date and runs one of our bundles in this terminal; its exit code. */
export async function runBundle(name: ServerEntry, words: readonly string[]): Promise<void> {
  await withDatabase(async (env) => {
    await buildServers();
    const migrated = await run([bundleOf('migrate')], env);
    return migrated === 0 ? run([bundleOf(name), ...words], env) : migrated;
  });
}

/** Runs a Node program in this terminal to its end. */
export function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [...nodeFlags, ...words], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
