/** Pictures that may be uploaded, and what the decoder calls them. SVG is a program, and nothing may move. */
export const pictureFormats = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/avif': 'heif',
} as const;
export type PictureType = keyof typeof pictureFormats;

/** True for the MIME type of a picture that may be uploaded, one of `pictureFormats`. */
export function isPictureType(type: string): type is PictureType {
  return Object.hasOwn(pictureFormats, type);
}

export const pictureMaxBytes = 8 * 1024 * 1024;
