import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { identityOf, isRunning } from '../lock.mjs';

/** Which processes belong to the start that holds a folder. */
export type Roll = { note(name: string, pid: number | undefined): void };

/** Keeps the list of running processes in `file`. */
export function openRoll(file: string): Roll {
  const roll: Record<string, string> = {};
  return {
    note: (name, pid) => {
      if (pid === undefined) delete roll[name];
      else roll[name] = identityOf(pid);
      writeFileSync(file, JSON.stringify(roll));
    },
  };
}

/** Ends what a start that was killed has left running. Told apart from strangers by id and start time. */
export async function clearLeftovers(file: string, log: (line: string) => void): Promise<void> {
  const left = Object.entries(read(file)).filter(([, identity]) => isRunning(identity));
  for (const [name, identity] of left) {
    log(`Ending the ${name} that an earlier start left running`);
    await end(identity);
  }
}

async function end(identity: string): Promise<void> {
  const pid = Number(identity.split(' ')[0]);
  for (const [signal, waitMs] of [
    ['SIGTERM', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    const deadline = performance.now() + waitMs;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    while (isRunning(identity) && performance.now() < deadline) await after(50);
    if (!isRunning(identity)) return;
  }
}

function read(file: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, identity]) => typeof identity === 'string'));
  } catch {
    return {};
  }
}
