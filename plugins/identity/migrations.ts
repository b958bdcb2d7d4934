import { identityTables } from './migrations/0001-identity-tables.ts';
import { sessionEnded } from './migrations/0002-session-ended.ts';

/** In order, each to be run once, inside a transaction, and remembered by its name. */
export const identityMigrations: readonly { name: string; sql: string }[] = [identityTables, sessionEnded];
