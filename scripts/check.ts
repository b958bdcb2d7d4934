import { add, readingParts, runParts, runPartsTogether, vitestPart } from './parts.ts';

const count = await runPartsTogether(readingParts);
add(count, await runParts([vitestPart('unit tests', 'unit')]));
const { passed, failed, names } = count;
for (const name of names) process.stdout.write(`\n✗ ${name}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
