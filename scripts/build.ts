import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from './hashed.ts';
import { ownPaths } from './own-paths.ts';
import { precompress } from './precompress.ts';
import { StartProblem } from './start-problem.ts';

/** The folder of the project. */
export const root = path.dirname(import.meta.dirname);
const built = path.join(root, '.build');

const serverEntries = [
  'server',
  'worker',
  'documents',
  'photos',
  'twins',
  'migrate',
  'seed',
  'staff',
] as const;
export type ServerEntry = (typeof serverEntries)[number];

/** Where the bundle of `cms/<name>.ts` lies. */
export function bundleOf(name: ServerEntry): string {
  return path.join(built, 'cms', `${name}.mjs`);
}

/**
 * Bundles each of `cms/{server,worker,documents,photos,twins,migrate,seed,staff}.ts` that exists into `.build/cms/<name>.mjs`:
 * Node's own type stripping refuses .tsx, which mails and documents are written in. Packages stay outside.
 * Each entry is a bundle of its own, so that `import.meta.main` means something.
 */
export async function buildServers(): Promise<void> {
  const { build } = await import('esbuild');
  const outdir = path.join(built, 'cms');
  const entries = serverEntries
    .map((name) => path.join(root, 'cms', `${name}.ts`))
    .filter((file) => existsSync(file));
  await Promise.all(
    entries.map((entry) =>
      build({
        absWorkingDir: root,
        entryPoints: [entry],
        outdir,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node24',
        packages: 'external',
        jsx: 'automatic',
        sourcemap: 'linked',
        sourcesContent: false,
        logLevel: 'warning',
        loader: { '.css': 'empty', '.scss': 'empty', '.sql': 'text', '.html': 'text' },
        plugins: [ownPaths({ root, outdir, entry })],
      }),
    ),
  );
}

const siteInputs = [
  'site/src',
  'site/public',
  'site/fonts',
  'site/astro.config.mjs',
  'site/language-scripts.ts',
  'collections',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the site into `site/dist` unless nothing it is made of has changed. True when it was built. */
export async function buildSite(): Promise<boolean> {
  const stamp = await stale('site', siteInputs, path.join(root, 'site', 'dist', 'server', 'entry.mjs'));
  if (!stamp) return false;
  await tool({
    name: 'site',
    program: 'astro/bin/astro.mjs',
    words: ['build', '--root', 'site'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  await precompress(path.join(root, 'site', 'dist', 'client'));
  await stamp.write();
  return true;
}

const adminInputs = ['cms', 'collections', 'plugins', 'emails', 'package-lock.json', 'tsconfig.json'];

/** True when the staff's panel stands built from the sources as they are. */
export async function isAdminBuilt(): Promise<boolean> {
  return (await stale('admin', adminInputs, adminMark)) === undefined;
}

const adminMark = path.join(root, 'cms', '.next', 'BUILD_ID');

/**
 * Builds the staff's panel (about a minute and 1.6 GB) at low priority unless nothing has changed.
 * `env` is what Payload's config asks for. Stops when `signal` fires. True when it was built.
 */
export async function buildAdmin(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<boolean> {
  const stamp = await stale('admin', adminInputs, adminMark);
  if (!stamp) return false;
  await tool({
    name: 'admin',
    program: 'next/dist/bin/next',
    words: ['build', 'cms'],
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    gentle: true,
    signal,
  });
  await stamp.write();
  return true;
}

/** Undefined when what is built is fresh; else a stamp to write when the build has succeeded. */
async function stale(name: string, inputs: readonly string[], result: string) {
  const file = path.join(built, `${name}.stamp`);
  const wanted = await hashOf(root, inputs);
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found === wanted && existsSync(result)) return undefined;
  await mkdir(built, { recursive: true });
  await rm(file, { force: true });
  return { write: () => writeFile(file, wanted) };
}

type Tool = {
  name: string;
  program: string;
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  gentle?: boolean;
  signal?: AbortSignal | undefined;
};

/** Runs a program of node_modules on this Node, its output in `.build/<name>.log`. */
async function tool({ name, program, words, env, gentle, signal }: Tool): Promise<void> {
  const file = path.join(built, `${name}.log`);
  const log = await open(file, 'w');
  const line = [process.execPath, path.join(root, 'node_modules', program), ...words];
  if (gentle && process.platform !== 'win32') line.unshift('nice', '-n', '15');
  const [first = '', ...rest] = line;
  const child = spawn(first, rest, { cwd: root, env, stdio: ['ignore', log.fd, log.fd], detached: true });
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) endGroup(child.pid);
  };
  signal?.addEventListener('abort', end, { once: true });
  // A build that outlives us would write into what the next one builds.
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
    if (signal?.aborted) end();
  });
  process.removeListener('exit', end);
  signal?.removeEventListener('abort', end);
  await log.close();
  if (code === 0) return;
  signal?.throwIfAborted();
  const said = (await readFile(file, 'utf8')).trim().split('\n').slice(-15).join('\n  ');
  throw new StartProblem(`Building the ${name} failed:\n  ${said}`, `The whole output is in ${file}.`);
}

/** Next and Astro have helpers of their own: the whole group ends. */
function endGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It is gone: that is what was wanted.
  }
}

if (import.meta.main) {
  const began = performance.now();
  await buildServers();
  const servers = performance.now();
  await buildSite();
  process.stdout.write(
    `servers ${Math.round(servers - began)} ms, site ${Math.round(performance.now() - servers)} ms\n`,
  );
  if (process.argv.includes('--panel')) {
    const panel = performance.now();
    await buildAdmin(process.env);
    process.stdout.write(`panel ${Math.round(performance.now() - panel)} ms\n`);
  }
}
