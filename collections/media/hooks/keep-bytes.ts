import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { portsOf } from '#toolkit/ports-of.ts';
import { removeBytes } from '../operations/remove-bytes.ts';
import type { PictureSize } from '../rules/sizes.ts';
import { pictureSizes, storageKeyOf } from '../rules/sizes.ts';

/** Puts a new picture and its sizes into the file store. When one cannot be kept none stays, and neither does the row. */
export const keepBytes: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc;
  const { files } = portsOf(req);
  try {
    await files.put(storageKeyOf(doc.id, 'whole'), madeBytes(req.file?.data, 'whole'));
    for (const size of pictureSizes)
      await files.put(storageKeyOf(doc.id, size), madeBytes(sizeIn(req, size), size));
  } catch (error) {
    await removeBytes(req, doc.id);
    throw error;
  }
  return doc;
};

const sizeIn = (req: PayloadRequest, size: PictureSize) => req.payloadUploadSizes?.[size];

function madeBytes(bytes: Uint8Array | undefined, size: string): Uint8Array {
  if (!bytes) throw new Error(`the size ${size} of a picture was not made`);
  return bytes;
}
