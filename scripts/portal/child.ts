import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';

/** A process of the portal that is started again when it dies. */
export type Child = {
  name: string;
  pid(): number | undefined;
  /** Ends the process, politely first, and lets it rest. */
  stop(graceMs: number): Promise<void>;
  /** Stops it and starts it anew. */
  restart(graceMs: number): Promise<void>;
  /** Ends the process without a word, as a power cut would. It comes back. */
  kill(): void;
};

export type ChildOptions = {
  name: string;
  /** Program and arguments; the program is this Node when it is left to default. */
  words: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Its output goes here. */
  logFile: string;
  onCrash: (line: string) => void;
  /** Called once when it dies again and again; it is not started any more. */
  onGiveUp: (problem: StartProblem) => void;
  /** Told about every new process, so that a next start can clear away what a killed one left. */
  onPid: (pid: number | undefined) => void;
};

const crashesAllowed = 5;
const crashWindowMs = 60_000;
const longestPauseMs = 5_000;
const logLimitBytes = 10 * 1024 * 1024;

/** Starts the process and keeps it running until `stop`. */
export function keepRunning(options: ChildOptions): Child {
  let current: ChildProcess | undefined;
  let resting = false;
  let crashes: number[] = [];

  const begin = () => {
    rollLog(options.logFile);
    const log = openSync(options.logFile, 'a');
    const child = spawn(process.execPath, options.words, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', log, log],
      // Its own group: Ctrl-C in the terminal reaches the start alone, which ends everything in order.
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    current = child;
    options.onPid(child.pid);
    child.once('exit', (code, signal) => void died(child, signal ?? `code ${code}`));
    child.once('error', (error) => void died(child, error.message));
  };

  const died = async (child: ChildProcess, how: string) => {
    if (current !== child) return;
    current = undefined;
    options.onPid(undefined);
    if (resting) return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
    if (crashes.length >= crashesAllowed) {
      resting = true;
      options.onGiveUp(
        new StartProblem(
          `The ${options.name} ended ${crashesAllowed} times within a minute (${how}). It last said:\n${lastWords(options.logFile)}`,
          `Its whole output is in ${options.logFile}.`,
        ),
      );
      return;
    }
    options.onCrash(`The ${options.name} ended (${how}) and is started again; see ${options.logFile}`);
    await after(Math.min(longestPauseMs, 250 * 2 ** crashes.length));
    if (!resting && !current) begin();
  };

  const stop = async (graceMs: number) => {
    resting = true;
    const child = current;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(forced);
  };

  begin();
  return {
    name: options.name,
    pid: () => current?.pid,
    stop,
    restart: async (graceMs) => {
      await stop(graceMs);
      resting = false;
      crashes = [];
      begin();
    },
    kill: () => void current?.kill('SIGKILL'),
  };
}

function rollLog(file: string): void {
  try {
    if (statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
}

/** The last lines of a log, indented for the terminal. */
export function lastWords(file: string, lines = 12): string {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-lines)
      .map((line) => `    ${line}`)
      .join('\n');
  } catch {
    return '    (nothing)';
  }
}
