import type { Media } from '#collections/payload-types.ts';
import type { PictureSize } from './rules/sizes.ts';

/** A picture for a page. Addresses are of this site and change when the picture does. */
export type PictureView = {
  src: string;
  srcWide: string;
  alt: string;
  /** Pixels of `src`; `srcWide` has the same proportions. */
  width: number;
  height: number;
};

/** What is said of a picture in public, or null when its sizes were never made. */
export function pictureView(media: Pick<Media, 'id' | 'alt' | 'updatedAt' | 'sizes'>): PictureView | null {
  const { width, height } = media.sizes?.card ?? {};
  if (!width || !height) return null;
  const address = (size: PictureSize) => `/api/portal/media/${media.id}/${size}?v=${versionOf(media)}`;
  return { src: address('card'), srcWide: address('wide'), alt: media.alt, width, height };
}

/** Changes with every change of the row. */
export function versionOf({ updatedAt }: { updatedAt: string | Date }): number {
  return new Date(updatedAt).getTime();
}
