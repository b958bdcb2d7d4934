import { catalogue } from '#kernel/messages.ts';

export const mediaWords = catalogue({
  en: {
    what: 'This picture',
    missing: 'Please choose a picture to upload.',
    empty: 'This file is empty.',
    notFetched: 'Pictures are not fetched from an address. Please upload the picture itself.',
    tooLarge: (megabytes: number) => `This picture is too large. A picture may have up to ${megabytes} MB.`,
    wrongType: 'This file is not a picture that can be shown. Please use PNG, JPEG, WebP or AVIF.',
    moving: 'This picture moves. Please upload a still one.',
    damaged: 'This picture cannot be opened. It may be damaged; please try another one.',
    tooManyPixels: (megapixels: number) =>
      `This picture is too large to be shown: at most ${megapixels} megapixels.`,
    notExchanged: 'A picture stays as it was uploaded. Please upload the new one as a picture of its own.',
    gone: 'This picture is not there any more. Please choose another one.',
    used: (service: string) =>
      `This picture is shown with “${service}”. Please choose another one there first.`,
  },
});
