import type { UploadConfig } from 'payload';
import { showPicture } from './endpoints/show.ts';
import { findPictureFile } from './operations/find-picture.ts';
import type { PictureSize } from './rules/sizes.ts';
import { pictureSizes, pictureWidths } from './rules/sizes.ts';
import { pictureFormats } from './rules/types.ts';

/**
 * Payload makes the sizes; the bytes go to the file store of the portal, never to a folder of Payload's.
 * The sizes need no limit of their own: what they are made from was drawn and bounded by us.
 */
export const mediaUpload: UploadConfig = {
  disableLocalStorage: true,
  mimeTypes: Object.keys(pictureFormats),
  imageSizes: pictureSizes.map((size) => ({
    name: size,
    width: pictureWidths[size],
    fit: 'inside',
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 80 } },
    generateImageName: ({ originalName, sizeName, extension }) => `${originalName}-${sizeName}.${extension}`,
  })),
  adminThumbnail: 'card' satisfies PictureSize,
  crop: false,
  focalPoint: false,
  bulkUpload: false,
  pasteURL: false,
  hideRemoveFile: true,
  // Nothing is taken as uploaded that did not come with the request: such a reference would need a receipt, and none is given.
  requiresClientUploadReceipt: true,
  handlers: [
    async (req, { params }) =>
      showPicture(req, await findPictureFile(req, params.filename), 'private, no-cache'),
  ],
};
