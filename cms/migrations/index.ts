import * as schema from './20261122_080000_schema.ts';
import * as rules from './20261122_090000_rules.ts';

/** Payload's migrations in the order in which they run. */
export const migrations = [
  { name: '20261122_080000_schema', up: schema.up, down: schema.down },
  { name: '20261122_090000_rules', up: rules.up, down: rules.down },
];
