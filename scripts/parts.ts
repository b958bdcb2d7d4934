import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from './build.ts';

/** One thing that is checked. With a `project` it is a run of vitest, whose tests are counted. */
export type Part = { name: string; words: readonly string[]; project?: string };

/** Tests that passed and failed, and what failed by name. A part that is no run of tests counts only when it fails. */
export type Count = { passed: number; failed: number; names: string[] };

/** Nothing was run yet. */
export const nothing = (): Count => ({ passed: 0, failed: 0, names: [] });

const program = (place: string) => path.join(root, 'node_modules', place);

/** Types, lint, directions of imports, unused code. */
export const readingParts: readonly Part[] = [
  { name: 'types', words: [program('typescript/bin/tsc'), '--noEmit'] },
  { name: 'types of pages', words: [program('astro/bin/astro.mjs'), 'check', '--root', 'site'] },
  { name: 'lint and format', words: [program('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings'] },
  { name: 'directions of imports', words: [path.join(import.meta.dirname, 'import-rules/check.ts')] },
  { name: 'unused code', words: [program('knip/bin/knip.js'), '--no-progress'] },
];

/** A run of one project of vitest.config.ts. */
export function vitestPart(name: string, project: string): Part {
  return { name, project, words: [program('vitest/vitest.mjs'), 'run', '--project', project] };
}

type Say = (text: string) => void;
const aloud: Say = (text) => void process.stdout.write(text);

/** Runs the parts one after another, each to its end whatever the others say, and counts. */
export async function runParts(parts: readonly Part[], env: NodeJS.ProcessEnv = process.env): Promise<Count> {
  const sum = nothing();
  for (const part of parts) add(sum, await told(part, env, aloud));
  return sum;
}

/**
 * The same for parts that each keep one core busy: as many at once as there are cores. What one says is printed whole
 * when it has ended.
 */
export async function runPartsTogether(parts: readonly Part[], say: Say = aloud): Promise<Count> {
  const sum = nothing();
  const waiting = [...parts];
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const texts: string[] = [];
      add(sum, await told(part, process.env, (text) => texts.push(text)));
      say(texts.join(''));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return sum;
}

/** Adds a count to a sum. */
export function add(sum: Count, { passed, failed, names }: Count): void {
  sum.passed += passed;
  sum.failed += failed;
  sum.names.push(...names);
}

async function told(part: Part, env: NodeJS.ProcessEnv, say: Say): Promise<Count> {
  say(`\n▸ ${part.name}\n`);
  const began = performance.now();
  const count = await runPart(part, env, say);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`  ${part.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  if (count.failed > 0 && count.names.length === 0) count.names.push(part.name);
  return count;
}

async function runPart({ words, project }: Part, env: NodeJS.ProcessEnv, say: Say): Promise<Count> {
  if (project === undefined) return { ...nothing(), failed: (await run(words, env, say)) === 0 ? 0 : 1 };
  const report = path.join(root, '.build', 'tests', `${project}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const code = await run(
    [...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
    say,
  );
  return counted(await readFile(report, 'utf8').catch(() => ''), code);
}

/**
 * Reads vitest's JSON report. A run that failed with no failed test (a file that does not load, an error outside of
 * tests) and a run without any test count as one failure.
 */
export function counted(report: string, code: number): Count {
  if (report === '') return { ...nothing(), failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed, testResults = [] }: Report = JSON.parse(report);
  const names = testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.title);
    const file = path.relative(root, name);
    return status === 'failed' && tests.length === 0 ? [file] : tests.map((title) => `${file}: ${title}`);
  });
  const isBad = code !== 0 || passed === 0;
  return { passed, failed: isBad ? Math.max(1, failed) : failed, names };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults?: {
    name: string;
    status: string;
    assertionResults: { status: string; title: string }[];
  }[];
};

function run(words: readonly string[], env: NodeJS.ProcessEnv, say: Say): Promise<number> {
  // Every file of tests is a process that loads the same packages: what V8 made of them is kept between them.
  const NODE_COMPILE_CACHE = path.join(root, '.build', 'compile-cache');
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
