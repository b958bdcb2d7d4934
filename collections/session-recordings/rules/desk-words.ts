import { catalogue } from '#kernel/messages.ts';

/** What staff are told where they add recordings. */
export const recordingDeskWords = catalogue({
  en: {
    label: 'Recording',
    notPermitted:
      'The customer has not permitted a recording, or has taken her consent back. It cannot be kept: please delete it on your device.',
    wrongType: 'A recording is an MP4 or a WebM video. This file is neither.',
  },
});
