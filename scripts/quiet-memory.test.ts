import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeFlags } from './node-flags.ts';
import { giveBackWhenQuiet } from './quiet-memory.mjs';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval'] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The share of each span in which something ran, in turn. */
function runs(shares: number[]): () => void {
  const turns = shares.values();
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation((now) => ({
    idle: 0,
    active: 0,
    utilization: now ? (turns.next().value ?? 0) : 0,
  }));
  const sweep = vi.fn();
  giveBackWhenQuiet(1000, sweep);
  vi.advanceTimersByTime(1000 * shares.length);
  return sweep;
}

test.each([
  ['quiet all the time', [0.01, 0.02, 0.01, 0.05], 0],
  ['at work all the time', [0.9, 0.3, 0.11, 0.5], 0],
  ['quiet after work', [0.9, 0.02, 0.01, 0.02], 1],
  ['quiet twice after work', [0.9, 0.02, 0.4, 0.03, 0.01], 2],
])('a process that is %s is swept as often as it becomes quiet', (_what, shares, times) => {
  expect(runs(shares)).toHaveBeenCalledTimes(times);
});

test('a server’s flags let it sweep, and hold no process that is done', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...nodeFlags,
    '-e',
    'console.log(typeof globalThis.gc)',
  ]);
  expect(stdout.trim()).toBe('function');
});
