import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from '../start-problem.ts';

/** The system user that owns and runs the database when we are root. */
export type Owner = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Root gets the system user `postgres` (made when missing); everybody else
 * runs it as themselves: undefined.
 */
export function databaseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? created();
}

function lookUp(): Owner | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function created(): Owner {
  const ways = [
    [
      ['groupadd', '--system', '--force', 'postgres'],
      ['useradd', '--system', '--gid', 'postgres', '--no-create-home', 'postgres'],
    ],
    [
      ['addgroup', '-S', 'postgres'],
      ['adduser', '-S', '-D', '-H', '-G', 'postgres', 'postgres'],
    ],
  ];
  for (const way of ways) {
    try {
      for (const [program = '', ...rest] of way) execFileSync(program, rest, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const owner = lookUp();
    if (owner) return owner;
  }
  throw new StartProblem(
    'PostgreSQL does not run as root, and the system user "postgres" could not be created.',
    'Run the portal as a normal user, or create the user yourself (useradd --system postgres), or set DATABASE_URL.',
  );
}

/** True when `owner` may walk down to the folder: every folder on the way lets it pass. */
export async function mayReach(folder: string, owner: Owner): Promise<boolean> {
  let current = path.resolve(folder);
  for (;;) {
    const found = await stat(current).catch(() => undefined);
    if (found && !mayPass(found, owner)) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

function mayPass(found: { mode: number; uid: number; gid: number }, owner: Owner): boolean {
  if (found.uid === owner.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === owner.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}
