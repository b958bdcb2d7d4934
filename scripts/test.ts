import { buildServers, buildSite } from './build.ts';
import { findChromium } from './chromium.ts';
import { type Count, quickParts, runParts, vitestPart } from './parts.ts';
import { report } from './portal/terminal.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Everything, on a machine that has nothing but Node. The last line is for machines and people alike. */
async function everything(): Promise<Count> {
  const CHROMIUM_PATH = await findChromium(say);
  const quick = await runParts(quickParts);
  await buildServers();
  await buildSite();
  const rest = await runParts([vitestPart('integration tests', 'int'), vitestPart('browser tests', 'e2e')], {
    ...process.env,
    CHROMIUM_PATH,
  });
  return { passed: quick.passed + rest.passed, failed: quick.failed + rest.failed };
}

const count = await everything().catch((error: unknown): Count => {
  report(error);
  return { passed: 0, failed: 1 };
});
say(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
