import { findChromium } from './chromium.ts';
import { add, readingParts, runParts, runPartsTogether, vitestPart } from './parts.ts';

const count = await runPartsTogether(readingParts);
// The sandbox's check-out is tested in a browser.
const CHROMIUM_PATH = await findChromium((line) => void process.stdout.write(`${line}\n`));
add(count, await runParts([vitestPart('unit tests', 'unit')], { ...process.env, CHROMIUM_PATH }));
const { passed, failed, names } = count;
for (const name of names) process.stdout.write(`\n✗ ${name}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
