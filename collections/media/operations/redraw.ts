import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { DomainError } from '#kernel/errors.ts';
import { drawInTurn } from '#toolkit/draw-in-turn.ts';
import { isPictureType, pictureFormats, pictureMaxBytes } from '../rules/types.ts';
import { mediaWords } from '../words.ts';

const maxMegapixels = 40;
const maxPixels = maxMegapixels * 1_000_000;
/** Longest side of what is kept: twice what the widest size shows. */
const longestSide = 2_560;
const decodeSeconds = 10;

/**
 * Decides by its content whether a file is a picture, and draws it anew as WebP: that proves that it decodes, bounds
 * it, and leaves behind place, camera and whatever else hangs on to it.
 * @throws DomainError `too_large`; `unsupported_type` for anything but the pictures on the list;
 * `invalid` for one that does not decode, moves or has too many pixels; `temporarily_unavailable` when too many wait
 */
export async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength === 0) throw new DomainError('invalid', mediaWords().empty);
  if (bytes.byteLength > pictureMaxBytes)
    throw new DomainError('too_large', mediaWords().tooLarge(pictureMaxBytes / 1024 / 1024));
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!isPictureType(type)) throw new DomainError('unsupported_type', mediaWords().wrongType);
  const source = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
  const found = await source().metadata().catch(damaged);
  if (found.format !== pictureFormats[type]) damaged();
  if ((found.pages ?? 1) > 1) throw new DomainError('invalid', mediaWords().moving);
  if (found.width * found.height > maxPixels) throw tooManyPixels();
  const image = source()
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 95 })
    .timeout({ seconds: decodeSeconds });
  return drawInTurn(() => image.toBuffer().catch(damaged));
}

function tooManyPixels(cause?: unknown): DomainError {
  return new DomainError('invalid', mediaWords().tooManyPixels(maxMegapixels), { cause });
}

function damaged(cause?: unknown): never {
  if (cause instanceof Error && /pixel limit/i.test(cause.message)) throw tooManyPixels(cause);
  throw new DomainError('invalid', mediaWords().damaged, { cause });
}
