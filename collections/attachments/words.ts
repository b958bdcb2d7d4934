import { catalogue } from '#kernel/messages.ts';

export const attachmentWords = catalogue({
  name: 'attachments',
  en: {
    what: 'This file',
    empty: 'This file is empty.',
    noName: 'The file has no name that can be read.',
    tooLarge: (megabytes: number) => `This file is too large. A file may have up to ${megabytes} MB.`,
    wrongType:
      'This kind of file cannot be added. Please send a picture (PNG, JPEG, HEIC, WebP, GIF), a video (WebM, MP4), a PDF or a plain text file.',
    damaged: 'This picture cannot be opened. It may be damaged; please try another one.',
    tooManyPixels: (megapixels: number) =>
      `This picture is too large to be shown: at most ${megapixels} megapixels.`,
    tooManyWaiting: (most: number) =>
      `There are ${most} files waiting to be sent already. Please remove one first.`,
    notYours: 'One of the files is not there any more. Please remove it and add it again.',
  },
});
