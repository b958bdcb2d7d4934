import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import type { ServerEntry } from '#scripts/build.ts';
import { bundleOf } from '#scripts/build.ts';
import { nodeFlags } from '#scripts/node-flags.ts';
import { until } from './until.ts';

type Variables = Record<string, string>;
type Environment = Variables & { NODE_ENV: 'production' };

export type ApiProcess = {
  url: string;
  /** Starts it, with these variables on top of its own, and waits until it is ready. */
  start(more?: Variables): Promise<void>;
  /** SIGKILL: no goodbye, nothing flushed. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator ends it. @throws Error when its work does not come to an end */
  stop(): Promise<void>;
  isAlive(): boolean;
  /** What it has said so far, over all its lives. */
  said(): string;
};

const startMs = 60_000;
/** More than a supervisor waits; ours takes six seconds. */
const stopMs = 10_000;
/** What a process says last of all, when everything of ours is over. */
const exits = 'the process exits';
const tellsItsExit = `data:text/javascript,process.on('exit',()=>process._rawDebug('${exits}'))`;

/** The api, or a worker of its own, as it runs in production: from its bundle, on one port for all its lives. */
export function apiProcess(
  port: number,
  variables: Variables,
  entry: 'server' | 'worker' = 'server',
): ApiProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let said = '';
  const isAlive = () => child !== null && child.exitCode === null && child.signalCode === null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || !isAlive()) return;
    const gone = new Promise((done) => child?.once('exit', done));
    child.kill(signal);
    await gone;
  }

  async function stop(): Promise<void> {
    if (!child || !isAlive()) return;
    const before = said.length;
    const gone = new Promise((done) => child?.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([gone, after(stopMs, undefined, { ref: false })]);
    if (!isAlive()) return;
    if (!said.slice(before).includes(exits))
      throw new Error(`it was told to end and does not:\n${said.slice(-4_000)}`);
    // Its work is done, but Node's exit can wait for a thread of V8 that waits for Node.
    await end('SIGKILL');
  }

  return {
    url,
    start: async (more = {}) => {
      if (isAlive()) throw new Error('the api runs already');
      child = spawn(process.execPath, [...nodeFlags, '--import', tellsItsExit, bundleOf(entry)], {
        env: {
          ...bareEnvironment(),
          ...variables,
          API_PORT: String(port),
          METRICS_PORT: String(port),
          ...more,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout?.on('data', (text) => (said += String(text)));
      child.stderr?.on('data', (text) => (said += String(text)));
      await until(
        'the api to be ready',
        async () => {
          if (!isAlive()) return 'ended' as const;
          return (await fetch(`${url}/readyz`)).ok;
        },
        startMs,
      );
      if (!isAlive()) throw new Error(`the api did not start:\n${said.slice(-4_000)}`);
    },
    kill: () => end('SIGKILL'),
    stop,
    isAlive,
    said: () => said,
  };
}

/** Runs a bundle to its end. @throws Error with what it said when that was not a good one */
export async function runToEnd(entry: ServerEntry, variables: Variables): Promise<void> {
  const child = spawn(process.execPath, [bundleOf(entry)], {
    env: { ...bareEnvironment(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${entry} ended with ${code}:\n${said.slice(-4_000)}`);
}

/** None of the test runner's own variables: the processes run as an operator would start them. */
function bareEnvironment(): Environment {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NODE_ENV: 'production' };
}
