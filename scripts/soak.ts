import { buildServers } from './build.ts';
import { runParts, vitestPart } from './parts.ts';

/**
 * A thousand bookings under trouble, judged by the gateway's ledger: `npm run soak`, or with a number of bookings:
 * `npm run soak -- 200`. `SOAK_SEED` has a run again.
 */
const [bookings = '1000'] = process.argv.slice(2);
await buildServers();
const { passed, failed } = await runParts([vitestPart('soak', 'soak')], {
  ...process.env,
  SOAK_BOOKINGS: bookings,
});
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
