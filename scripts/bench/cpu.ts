import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second; 100 on every Linux of today (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

/**
 * Processor time in milliseconds that these processes and all that descend from them have used so far, the dead among
 * the children included. Linux only: from /proc/<pid>/stat (proc(5): utime, stime, cutime, cstime).
 */
export function cpuMs(pids: readonly number[]): number {
  const children = new Map<number, number[]>();
  const own = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = readStat(pid);
    if (!stat) continue;
    own.set(pid, stat.ticks);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), pid]);
  }
  const open = [...pids];
  let ticks = 0;
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    ticks += own.get(pid) ?? 0;
    open.push(...(children.get(pid) ?? []));
  }
  return (ticks / ticksPerSecond) * 1000;
}

/** Resident memory of one process in MB. */
export function memoryMb(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

function readStat(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets: what follows the last one is plain.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
    return { parent, ticks };
  } catch {
    return null;
  }
}
