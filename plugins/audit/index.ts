import type { CollectionConfig, GlobalConfig, Plugin } from 'payload';
import type { Recorder } from './hooks.ts';
import {
  keepBefore,
  keepBeforeDelete,
  keepGlobalBefore,
  recordChange,
  recordDelete,
  recordGlobal,
} from './hooks.ts';

/**
 * Tells every write through Payload to a collection or global with `custom.audited`, whoever writes and by whichever
 * way: the panel, REST, the Local API. Told is what the database had before and has now, in the same transaction.
 */
export function auditTrail({ record }: { record: Recorder }): Plugin {
  return (config) => ({
    ...config,
    collections: config.collections?.map((each) => (each.custom?.audited ? watched(each, record) : each)),
    globals: config.globals?.map((each) => (each.custom?.audited ? watchedGlobal(each, record) : each)),
  });
}

function watched(collection: CollectionConfig, record: Recorder): CollectionConfig {
  const { hooks } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), keepBefore],
      afterChange: [...(hooks?.afterChange ?? []), recordChange(record)],
      beforeDelete: [...(hooks?.beforeDelete ?? []), keepBeforeDelete],
      afterDelete: [...(hooks?.afterDelete ?? []), recordDelete(record)],
    },
  };
}

function watchedGlobal(global: GlobalConfig, record: Recorder): GlobalConfig {
  const { hooks } = global;
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), keepGlobalBefore],
      afterChange: [...(hooks?.afterChange ?? []), recordGlobal(record)],
    },
  };
}
