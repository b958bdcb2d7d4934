import type {
  CollectionBeforeChangeHook,
  CollectionConfig,
  GlobalBeforeChangeHook,
  GlobalConfig,
} from 'payload';
import { lockEdited, lockEditedGlobal } from './lock.ts';
import { refuseStale, refuseStaleGlobal } from './refuse-stale.ts';
import { revisionField } from './revision.ts';

/** Every write to it stands in the audit log (`plugins/audit`). For what staff add and nobody changes afterwards. */
export function audited<Entity extends CollectionConfig | GlobalConfig>(entity: Entity): Entity {
  return { ...entity, custom: { ...entity.custom, audited: true } };
}

/**
 * What staff edit in the panel's own forms: saves come one after another, an edit of an older state is refused with
 * what changed meanwhile, every write stands in the audit log.
 */
export function editedByStaff(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection;
  return audited({
    ...collection,
    fields: [revisionField(), ...collection.fields],
    hooks: {
      ...hooks,
      beforeOperation: [lockEdited, ...(hooks?.beforeOperation ?? [])],
      beforeValidate: [refuseStale, ...(hooks?.beforeValidate ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), countRevision],
    },
  });
}

/** As `editedByStaff`. */
export function globalEditedByStaff(global: GlobalConfig): GlobalConfig {
  const { hooks } = global;
  return audited({
    ...global,
    fields: [revisionField(), ...global.fields],
    hooks: {
      ...hooks,
      beforeOperation: [lockEditedGlobal, ...(hooks?.beforeOperation ?? [])],
      beforeValidate: [refuseStaleGlobal, ...(hooks?.beforeValidate ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), countGlobalRevision],
    },
  });
}

const countRevision: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  revision: Number(originalDoc?.revision ?? 0) + 1,
});

const countGlobalRevision: GlobalBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  revision: Number(originalDoc?.revision ?? 0) + 1,
});
