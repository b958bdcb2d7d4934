import { migrateAll } from './migrate-all.ts';

try {
  await migrateAll();
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `The database could not be migrated: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
