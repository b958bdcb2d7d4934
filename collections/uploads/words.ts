import { catalogue } from '#kernel/messages.ts';

export const uploadWords = catalogue({
  name: 'uploads',
  en: {
    what: 'This upload',
    version: 'This request does not speak tus 1.0.0.',
    notUnderstood: 'This request was not understood.',
    notBytes: 'The next bytes of a file are expected here.',
    elsewhere: 'The file goes on at another place.',
    tooMuch: 'More has come than was announced.',
    tooManyPieces: 'This file came in too many small pieces. Please add it again.',
    notWhole: 'This file has not arrived completely yet.',
    damaged: 'This file did not arrive as it was sent. Please add it again.',
  },
});
