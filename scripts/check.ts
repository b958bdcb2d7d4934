import { quickParts, runParts } from './parts.ts';

const { passed, failed } = await runParts(quickParts);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
