import { readFileSync } from 'node:fs';
import path from 'node:path';
import { portal } from './browser.ts';

/** Kills a process of the portal as a machine does that runs out of memory; whoever keeps it running starts it again. */
export function killProcess(name: 'api' | 'site' | 'twins'): void {
  const roll = JSON.parse(readFileSync(path.join(portal.dataDir, 'processes.json'), 'utf8')) as Record<
    string,
    string | undefined
  >;
  const pid = Number(roll[name]?.split(' ')[0]);
  if (!(pid > 1)) throw new Error(`no process ${name} in ${JSON.stringify(roll)}`);
  process.kill(pid, 'SIGKILL');
}
