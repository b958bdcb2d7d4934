import * as migration_20261122_080000_schema from './20261122_080000_schema';
import * as migration_20261122_090000_rules from './20261122_090000_rules';
import * as migration_20261125_155845_change from './20261125_155845_change';
import * as migration_20261125_155940_refused_webhooks_schema from './20261125_155940_refused_webhooks_schema';
import * as migration_20261125_160100_refused_webhooks_rules from './20261125_160100_refused_webhooks_rules';
import * as migration_20261125_160146_refunds_schema from './20261125_160146_refunds_schema';
import * as migration_20261125_160320_uploads_schema from './20261125_160320_uploads_schema';
import * as migration_20261125_160330_uploads_rules from './20261125_160330_uploads_rules';
import * as migration_20261125_161132_audit_schema from './20261125_161132_audit_schema';
import * as migration_20261125_161200_audit_rules from './20261125_161200_audit_rules';
import * as migration_20261125_164151_change from './20261125_164151_change';
import * as migration_20261125_173840_staff_files from './20261125_173840_staff_files';
import * as migration_20261125_200000_thread_rules from './20261125_200000_thread_rules';
import * as migration_20261125_210000_refund_rules from './20261125_210000_refund_rules';
import * as migration_20261125_220000_staff_files_rules from './20261125_220000_staff_files_rules';

export const migrations = [
  {
    up: migration_20261122_080000_schema.up,
    down: migration_20261122_080000_schema.down,
    name: '20261122_080000_schema',
  },
  {
    up: migration_20261122_090000_rules.up,
    down: migration_20261122_090000_rules.down,
    name: '20261122_090000_rules',
  },
  {
    up: migration_20261125_155845_change.up,
    down: migration_20261125_155845_change.down,
    name: '20261125_155845_change',
  },
  {
    up: migration_20261125_155940_refused_webhooks_schema.up,
    down: migration_20261125_155940_refused_webhooks_schema.down,
    name: '20261125_155940_refused_webhooks_schema',
  },
  {
    up: migration_20261125_160100_refused_webhooks_rules.up,
    down: migration_20261125_160100_refused_webhooks_rules.down,
    name: '20261125_160100_refused_webhooks_rules',
  },
  {
    up: migration_20261125_160146_refunds_schema.up,
    down: migration_20261125_160146_refunds_schema.down,
    name: '20261125_160146_refunds_schema',
  },
  {
    up: migration_20261125_160320_uploads_schema.up,
    down: migration_20261125_160320_uploads_schema.down,
    name: '20261125_160320_uploads_schema',
  },
  {
    up: migration_20261125_160330_uploads_rules.up,
    down: migration_20261125_160330_uploads_rules.down,
    name: '20261125_160330_uploads_rules',
  },
  {
    up: migration_20261125_161132_audit_schema.up,
    down: migration_20261125_161132_audit_schema.down,
    name: '20261125_161132_audit_schema',
  },
  {
    up: migration_20261125_161200_audit_rules.up,
    down: migration_20261125_161200_audit_rules.down,
    name: '20261125_161200_audit_rules',
  },
  {
    up: migration_20261125_164151_change.up,
    down: migration_20261125_164151_change.down,
    name: '20261125_164151_change',
  },
  {
    up: migration_20261125_173840_staff_files.up,
    down: migration_20261125_173840_staff_files.down,
    name: '20261125_173840_staff_files',
  },
  {
    up: migration_20261125_200000_thread_rules.up,
    down: migration_20261125_200000_thread_rules.down,
    name: '20261125_200000_thread_rules',
  },
  {
    up: migration_20261125_210000_refund_rules.up,
    down: migration_20261125_210000_refund_rules.down,
    name: '20261125_210000_refund_rules'
  },
  {
    up: migration_20261125_220000_staff_files_rules.up,
    down: migration_20261125_220000_staff_files_rules.down,
    name: '20261125_220000_staff_files_rules'
  },
];
