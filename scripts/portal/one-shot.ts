import { spawn } from 'node:child_process';
import { StartProblem } from '../start-problem.ts';

type Shot = {
  /** What is being done, for the message when it fails: "Migrating the database". */
  doing: string;
  words: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
};

/**
 * Runs a script of ours to its end and returns what it printed on its standard output.
 * @throws StartProblem with the script's last words
 */
export async function runToEnd({ doing, words, cwd, env, signal }: Shot): Promise<string> {
  const child = spawn(process.execPath, words, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text;
  });
  const end = () => void child.kill('SIGTERM');
  signal?.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
    if (signal?.aborted) end();
  });
  signal?.removeEventListener('abort', end);
  if (code === 0) return printed;
  signal?.throwIfAborted();
  const said = all
    .trimEnd()
    .split('\n')
    .slice(-15)
    .map((line) => `    ${line}`)
    .join('\n');
  throw new StartProblem(
    `${doing} failed:\n${said}`,
    'Put right what it names and start again; nothing was half done.',
  );
}
