import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAlive } from '../postgres/lock-file.ts';
import type { StartProblem } from '../start-problem.ts';
import { type Child, keepRunning } from './child.ts';
import { clearLeftovers, openRoll } from './leftovers.ts';

let folder = '';
let child: Child | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qtp-child-'));
});
afterEach(async () => {
  await child?.stop(0);
  rmSync(folder, { recursive: true });
});

function keep(script: string) {
  const told: string[] = [];
  const { promise: gaveUp, resolve: onGiveUp } = Promise.withResolvers<StartProblem>();
  const roll = openRoll(path.join(folder, 'processes.json'));
  child = keepRunning({
    name: 'api',
    words: ['-e', script],
    cwd: folder,
    env: { ...process.env },
    logFile: path.join(folder, 'api.log'),
    onCrash: (line) => told.push(line),
    onGiveUp,
    onPid: (pid) => roll.note('api', pid),
  });
  return { told, gaveUp, child };
}
const sleeper =
  "process.on('SIGTERM', () => process.exit(0)); console.log('up'); setInterval(() => {}, 1000);";
const said = () => readFileSync(path.join(folder, 'api.log'), 'utf8');

test('a process that dies comes back, and rests after stop', async () => {
  const { told, child } = keep(sleeper);
  await vi.waitFor(() => expect(said()).toBe('up\n'), 5_000);
  const first = child.pid();
  child.kill();
  await vi.waitFor(() => expect(said()).toBe('up\nup\n'), 5_000);
  expect(told[0]).toContain('SIGKILL');
  expect(child.pid()).not.toBe(first);
  const second = child.pid() ?? 0;
  await child.stop(5_000);
  expect(isAlive(second)).toBe(false);
});

test('a process that ignores the polite signal is ended all the same', async () => {
  const { child } = keep("process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000);");
  await vi.waitFor(() => expect(said()).toBe('up\n'), 5_000);
  const pid = child.pid() ?? 0;
  await child.stop(100);
  expect(isAlive(pid)).toBe(false);
});

test('a process that cannot live is given up with its last words', async () => {
  const { gaveUp } = keep("console.error('no address'); process.exit(3)");
  const problem = await gaveUp;
  expect(problem.message).toContain('no address');
  expect(problem.wayOut).toContain('api.log');
}, 30_000);

test('a next start ends what a killed one left, and no stranger with the same id', async () => {
  const { child } = keep(sleeper);
  await vi.waitFor(() => expect(said()).toBe('up\n'), 5_000);
  const roll = path.join(folder, 'processes.json');
  const left = path.join(folder, 'left.json');
  const pid = child.pid() ?? 0;
  expect(existsSync(roll)).toBe(true);
  if (process.platform === 'linux') {
    writeFileSync(left, JSON.stringify({ api: `${pid} 1` }));
    await clearLeftovers(left, () => undefined);
    expect(isAlive(pid)).toBe(true);
  }
  writeFileSync(left, readFileSync(roll));
  const lines: string[] = [];
  await clearLeftovers(left, (line) => lines.push(line));
  expect(lines).toEqual(['Ending the api that an earlier start left running']);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000);
});
