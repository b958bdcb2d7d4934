import type { CollectionAfterDeleteHook } from 'payload';
import { removeBytes } from '../operations/remove-bytes.ts';

/** The bytes go last, when the row is gone but for the commit. */
export const dropBytes: CollectionAfterDeleteHook = ({ id, req }) => removeBytes(req, String(id));
