import { PhotoProblem, type Photos, type PhotoWish } from '#toolkit/photos.ts';
import { threadInTurn } from '../threads/in-turn.ts';
import { tooManyPixels } from './decode.ts';

export type Order = { bytes: Uint8Array; wish: PhotoWish };

/**
 * Turns photos of phones into WebP in a thread of its own: unpacking one is a second or more of pure computing.
 * @param program file that calls `photosForParent`
 */
export function photoThread(program: string, mostWaiting = 40): Photos {
  const convert = threadInTurn<Order, Uint8Array>({
    program,
    mostWaiting,
    longestMs: 30_000,
    memoryMb: 512,
    busy: 'Many pictures are being looked at just now. Please try again in a minute.',
    failed: 'a photo could not be converted',
  });
  return {
    heicToWebp: (bytes, wish) =>
      convert({ bytes, wish }).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'Error') throw error;
        const reason = error.message.endsWith(tooManyPixels) ? 'too_many_pixels' : 'damaged';
        throw new PhotoProblem(reason, { cause: error });
      }),
  };
}
