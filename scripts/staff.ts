import { runBundle } from './portal/with-database.ts';

/** Makes a member of staff (the first admin among them): `npm run staff -- --email … --name … --role admin`. */
await runBundle('staff', process.argv.slice(2));
