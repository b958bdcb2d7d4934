import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Plain JavaScript: `bootstrap.mjs` uses it before anything is installed. Types are in lock.d.mts.

/** Names a process so that no later one with its id is taken for it. */
export function identityOf(pid) {
  if (process.platform !== 'linux') return String(pid);
  try {
    // The start time stands 20 fields behind the name, which may itself hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return String(pid);
  }
}

/** True while the process of that identity runs, whoever owns it. */
export function isRunning(identity) {
  const pid = Number(identity.split(' ')[0]);
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !identity.includes(' ') || identityOf(pid) === identity;
}

/**
 * Takes the lock file for this process, unless one that still runs has it: `holder` is the id of that.
 * @throws system errors of the folder
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = identityOf(process.pid);
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = contentOf(file);
    if (holder !== '' && isRunning(holder)) return { taken: false, holder: Number(holder.split(' ')[0]) };
    const aside = `${file}.stale-${process.pid}`;
    try {
      // One of several finders moves the stale file away; who moved a fresh one instead gives it back.
      renameSync(file, aside);
      if (readFileSync(aside, 'utf8').trim() !== holder) renameSync(aside, file);
      else rmSync(aside, { force: true });
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return {
    taken: true,
    release: () => {
      try {
        if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
      } catch {
        // It is gone: that is what was wanted.
      }
    },
  };
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
