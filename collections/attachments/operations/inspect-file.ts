import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { DomainError } from '#kernel/errors.ts';
import { drawInTurn } from '#toolkit/draw-in-turn.ts';
import { PhotoProblem, type Photos } from '#toolkit/photos.ts';
import type { AttachmentType } from '../rules/types.ts';
import { isAttachmentType, isPlainText } from '../rules/types.ts';
import { attachmentWords } from '../words.ts';

const maxMegapixels = 50;
/** Animated pictures count all their frames. */
const maxPixels = maxMegapixels * 1_000_000;
const decodeSeconds = 10;
/** Pixels of the longer side: enough to read a serial number on a photo, a fifth of what a phone sends. */
const longestSide = 4_096;
const photoQuality = 85;

type Picture = 'png' | 'jpeg' | 'webp' | 'gif';
const pictures: Partial<Record<AttachmentType, Picture>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

export type Inspected = { type: AttachmentType; bytes: Uint8Array };

/**
 * Decides by its content what a file is, whatever it is called, and makes it fit to be kept. Pictures are drawn anew:
 * that proves that they decode, and leaves behind place, camera and whatever else hangs on to the picture. Photos in the
 * format of phones (HEIC), and photos larger than anybody needs, become WebP.
 * @throws DomainError `unsupported_type` for anything not on the list, `invalid` for a picture that does not decode or is too large,
 *   `temporarily_unavailable` when too many wait to be drawn
 */
export async function inspectFile(bytes: Uint8Array, photos: Photos): Promise<Inspected> {
  if (bytes.byteLength === 0) throw new DomainError('invalid', attachmentWords().empty);
  const type = await typeOf(bytes);
  if (type === 'image/heic' || type === 'image/heif') return asWebp(bytes, photos);
  if (!type || !isAttachmentType(type))
    throw new DomainError('unsupported_type', attachmentWords().wrongType);
  const picture = pictures[type];
  return picture ? redrawn(bytes, type, picture) : { type, bytes };
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return isPlainText(bytes) ? 'text/plain' : null;
}

async function asWebp(bytes: Uint8Array, photos: Photos): Promise<Inspected> {
  try {
    const webp = await photos.heicToWebp(bytes, { maxPixels, longestSide, quality: photoQuality });
    return { type: 'image/webp', bytes: webp };
  } catch (error) {
    if (!(error instanceof PhotoProblem)) throw error;
    if (error.reason === 'too_many_pixels') tooManyPixels(error);
    return damaged(error);
  }
}

async function redrawn(bytes: Uint8Array, type: AttachmentType, picture: Picture): Promise<Inspected> {
  const source = () => sharp(bytes, { limitInputPixels: maxPixels, animated: true, failOn: 'error' });
  const size = await source().metadata().catch(damaged);
  if (size.format !== picture) damaged();
  if (size.width * size.height > maxPixels) tooManyPixels();
  // A camera's orientation goes with its other data, so it is drawn in. Frames of an animation have none.
  const upright = (size.pages ?? 1) > 1 ? source() : source().autoOrient();
  const isLargePhoto = picture === 'jpeg' && Math.max(size.width, size.height) > longestSide;
  const plain = upright.keepIccProfile().timeout({ seconds: decodeSeconds });
  const image = isLargePhoto
    ? plain.resize(longestSide, longestSide, { fit: 'inside' }).webp({ quality: photoQuality })
    : output(plain, picture);
  const drawn = await drawInTurn(() => image.toBuffer().catch(damaged));
  return { type: isLargePhoto ? 'image/webp' : type, bytes: new Uint8Array(drawn) };
}

function output(image: Sharp, picture: Picture): Sharp {
  switch (picture) {
    case 'png':
      return image.png();
    case 'jpeg':
      return image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
    case 'webp':
      return image.webp({ quality: 90 });
    case 'gif':
      return image.gif();
  }
}

function damaged(error?: unknown): never {
  if (error instanceof Error && /pixel limit/i.test(error.message)) tooManyPixels(error);
  throw new DomainError('invalid', attachmentWords().damaged, { cause: error });
}

function tooManyPixels(cause?: unknown): never {
  throw new DomainError('invalid', attachmentWords().tooManyPixels(maxMegapixels), { cause });
}
