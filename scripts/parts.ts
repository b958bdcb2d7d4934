import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './build.ts';

/** One thing that is checked. With a `project` it is a run of vitest, whose tests are counted. */
export type Part = { name: string; words: readonly string[]; project?: string };

/** Tests that passed and failed. A part that is no run of tests counts only when it fails. */
export type Count = { passed: number; failed: number };

const program = (place: string) => path.join(root, 'node_modules', place);

/** Types, lint, directions of imports, unused code, and the tests that need nothing running. */
export const quickParts: readonly Part[] = [
  { name: 'types', words: [program('typescript/bin/tsc'), '--noEmit'] },
  { name: 'types of pages', words: [program('astro/bin/astro.mjs'), 'check', '--root', 'site'] },
  { name: 'lint and format', words: [program('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings'] },
  { name: 'directions of imports', words: [path.join(import.meta.dirname, 'import-rules/check.ts')] },
  { name: 'unused code', words: [program('knip/bin/knip.js'), '--no-progress'] },
  vitestPart('unit tests', 'unit'),
];

/** A run of one project of vitest.config.ts. */
export function vitestPart(name: string, project: string): Part {
  return { name, project, words: [program('vitest/vitest.mjs'), 'run', '--project', project] };
}

/** Runs the parts one after another, each to its end whatever the others say, and counts. */
export async function runParts(parts: readonly Part[], env: NodeJS.ProcessEnv = process.env): Promise<Count> {
  const sum: Count = { passed: 0, failed: 0 };
  const failed: string[] = [];
  for (const part of parts) {
    process.stdout.write(`\n▸ ${part.name}\n`);
    const began = performance.now();
    const count = await runPart(part, env);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`  ${part.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
    if (count.failed > 0) failed.push(part.name);
    sum.passed += count.passed;
    sum.failed += count.failed;
  }
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  return sum;
}

async function runPart({ words, project }: Part, env: NodeJS.ProcessEnv): Promise<Count> {
  if (project === undefined) return { passed: 0, failed: (await run(words, env)) === 0 ? 0 : 1 };
  const report = path.join(root, '.build', 'tests', `${project}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const code = await run(
    [...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  return counted(await readFile(report, 'utf8').catch(() => ''), code);
}

/**
 * Reads vitest's JSON report. A run that failed with no failed test (a file that does not load, an error outside of
 * tests) and a run without any test count as one failure.
 */
export function counted(report: string, code: number): Count {
  if (report === '') return { passed: 0, failed: 1 };
  const {
    numPassedTests: passed,
    numFailedTests: failed,
  }: { numPassedTests: number; numFailedTests: number } = JSON.parse(report);
  const isBad = code !== 0 || passed === 0;
  return { passed, failed: isBad ? Math.max(1, failed) : failed };
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
