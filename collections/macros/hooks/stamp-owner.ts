import type { CollectionBeforeChangeHook } from 'payload';
import { staffOf } from '#toolkit/callers.ts';

/** Whoever writes a macro has it; what is seeded is nobody's. */
export const stampOwner: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, owner: staffOf(req)?.id ?? null } : data;
