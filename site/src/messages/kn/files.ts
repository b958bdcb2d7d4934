import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../files.ts';

export const words: Words<typeof english> = {
  title: 'ಫೈಲ್‌ಗಳು',
  yours: 'ನಿಮ್ಮಿಂದ',
  ours: 'ನಮ್ಮಿಂದ',
  recordings: 'ರೆಕಾರ್ಡಿಂಗ್‌ಗಳು',
  play: (name) => `ರೆಕಾರ್ಡಿಂಗ್ ${name}`,
  added: (who, when) => `ಸೇರಿಸಿದವರು ${who}, ${when}`,
  permitted: (who, when) => `ಅನುಮತಿ ನೀಡಿದವರು ${who}, ${when}`,
  deletes: (when) => `${when} ರಂದು ಅಳಿಸಲಾಗುತ್ತದೆ`,
  delete: 'ಈಗಲೇ ಅಳಿಸಿ',
  deleted: (when) => `ತಿಳಿಸಿದ್ದಂತೆ ${when} ರಂದು ಅಳಿಸಲಾಗಿದೆ.`,
  deletedByYou: (when) => `ನೀವು ಬಯಸಿದಂತೆ ${when} ರಂದು ಅಳಿಸಲಾಗಿದೆ.`,
};
