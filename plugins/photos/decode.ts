import heic from 'heic-decode';
import sharp from 'sharp';
import type { PhotoWish } from '#toolkit/photos.ts';

/** Answered instead of a picture when it has more pixels than were allowed. */
export const tooManyPixels = 'too many pixels';

/**
 * The main picture of a HEIC or HEIF file as WebP, upright, as it is wished for. Nothing else of the file
 * is kept: no place, no camera, no preview.
 * @throws Error when it does not decode; with the text `tooManyPixels` before more than may be are unpacked
 */
export async function heicToWebp(
  bytes: Uint8Array,
  { maxPixels, longestSide, quality }: PhotoWish,
): Promise<Uint8Array> {
  const images = await heic.all({ buffer: bytes });
  try {
    const [main] = images;
    if (!main) throw new Error('no picture');
    if (main.width * main.height > maxPixels) throw new Error(tooManyPixels);
    const { width, height, data } = await main.decode();
    const webp = await sharp(data, { raw: { width, height, channels: 4 } })
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer();
    return new Uint8Array(webp);
  } finally {
    images.dispose();
  }
}
