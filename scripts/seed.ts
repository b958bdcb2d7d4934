import { runBundle } from './portal/with-database.ts';

/** Fills the database with the demo's rows again; what is there stays. */
await runBundle('seed', process.argv.slice(2));
