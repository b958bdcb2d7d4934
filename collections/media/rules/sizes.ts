/** Sizes that everybody may ask for, with the width in pixels that none of them exceeds. */
export const pictureWidths = { card: 640, wide: 1_280 } as const;
export type PictureSize = keyof typeof pictureWidths;
export const pictureSizes = Object.keys(pictureWidths) as PictureSize[];

/** True for the name of a size that everybody may ask for; `whole` is none. */
export function isPictureSize(size: unknown): size is PictureSize {
  return typeof size === 'string' && Object.hasOwn(pictureWidths, size);
}

/** Where the bytes of a picture lie in the file store; `whole` is what the sizes were made from. */
export function storageKeyOf(id: string, size: PictureSize | 'whole'): string {
  return `media/${id}/${size}`;
}
