import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../thread-later.ts';

export const words: Words<typeof english> = {
  over: (into) => `ಈ ಸಂಭಾಷಣೆ ${into} ನಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ.`,
  carried: (into) => `ಈ ಸಂಭಾಷಣೆ ${into} ನಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ. ನೀವು ಬರೆದಿದ್ದು ಅಲ್ಲಿ ಕಾಯುತ್ತಿದೆ, ಇನ್ನೂ ಹೋಗಿಲ್ಲ.`,
  open: (into) => `${into} ನಲ್ಲಿ ಮುಂದುವರಿಯಿರಿ`,
  edit: {
    label: 'ನಿಮ್ಮ ಸಂದೇಶ ತಿದ್ದಿ',
    hint: 'ಅದು ಬದಲಾಗಿದೆ ಮತ್ತು ಮೊದಲು ಏನಿತ್ತು ಎಂದು ಇಲ್ಲಿರುವ ಎಲ್ಲರಿಗೂ ಕಾಣುತ್ತದೆ.',
    save: 'ಉಳಿಸಿ',
    busy: 'ಉಳಿಸುತ್ತಿದ್ದೇವೆ…',
    cancel: 'ಬೇಡ',
    saved: 'ನಿಮ್ಮ ಸಂದೇಶ ಬದಲಾಗಿದೆ.',
    now: 'ಈಗ ಹೀಗಿದೆ',
    asNew: 'ಹೊಸ ಸಂದೇಶವಾಗಿ ಬರೆಯಿರಿ',
  },
};
