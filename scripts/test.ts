import { buildServers, buildSite } from './build.ts';
import { findChromium } from './chromium.ts';
import { add, type Count, nothing, readingParts, runParts, runPartsTogether, vitestPart } from './parts.ts';
import { report } from './portal/terminal.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Everything, on a machine that has nothing but Node. The last line is for machines and people alike. */
async function everything(): Promise<Count> {
  const CHROMIUM_PATH = await findChromium(say);
  const count = await runPartsTogether(readingParts);
  const env = { ...process.env, CHROMIUM_PATH };
  add(count, await runParts([vitestPart('unit tests', 'unit')], env));
  await buildServers();
  await buildSite();
  add(count, await runParts([vitestPart('integration tests', 'int')], env));
  // Enough for every kind of trouble; a thousand are for whoever runs `npm run soak`.
  add(
    count,
    await runParts([vitestPart('bookings under trouble', 'soak')], { ...env, SOAK_BOOKINGS: '100' }),
  );
  // A browser waits half of its time.
  add(count, await runParts([vitestPart('browser tests', 'e2e')], { ...env, BROWSER_LANES: '2' }));
  return count;
}

const count = await everything().catch((error: unknown): Count => {
  report(error);
  return { ...nothing(), failed: 1, names: ['the run itself'] };
});
for (const name of count.names) say(`✗ ${name}`);
say(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
