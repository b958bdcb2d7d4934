// A grown database takes its minutes for an index, which no request may. Before anything reads the environment.
process.env.STATEMENT_TIMEOUT_MS = '0';

try {
  const { migrateAll } = await import('./migrate-all.ts');
  await migrateAll();
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `The database could not be migrated: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}

export {};
