import type { PayloadRequest } from 'payload';
import { portsOf } from '#toolkit/ports-of.ts';
import { pictureSizes, storageKeyOf } from '../rules/sizes.ts';

/** Removes what the file store has of a picture; what is not there is no error. */
export async function removeBytes(req: PayloadRequest, id: string): Promise<void> {
  for (const size of [...pictureSizes, 'whole'] as const)
    await portsOf(req).files.remove(storageKeyOf(id, size));
}
