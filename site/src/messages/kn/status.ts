import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../status.ts';

export const words: Words<typeof english> = {
  title: 'ವ್ಯವಸ್ಥೆಯ ಸ್ಥಿತಿ',
  description: 'ಬುಕಿಂಗ್, ಪಾವತಿ ಮತ್ತು ಸಂದೇಶಗಳು ಈಗ ಕೆಲಸ ಮಾಡುತ್ತಿವೆಯೇ.',
  parts: 'ವಿವರವಾಗಿ',
  levels: { ok: 'ಕೆಲಸ ಮಾಡುತ್ತಿದೆ', degraded: 'ಸೀಮಿತ', down: 'ಲಭ್ಯವಿಲ್ಲ' },
  incidents: 'ಇತ್ತೀಚಿನ ಘಟನೆಗಳು',
  none: 'ವಿಶೇಷವೇನಿಲ್ಲ',
  noneText: 'ಅಡಚಣೆಗಳು ಮತ್ತು ಯೋಜಿತ ನಿರ್ವಹಣೆ ಇಲ್ಲಿ ಕಾಣಿಸುತ್ತವೆ.',
  since: (moment) => `${moment} ಇಂದ`,
  until: (from, to) => `${from} ಇಂದ ${to} ವರೆಗೆ`,
  checked: (moment) => `${moment} ರಂತೆ`,
  contactTitle: 'ಬೇರೆ ಏನಾದರೂ?',
  contact: (phone, hours) => `${phone} ಗೆ ಕರೆ ಮಾಡಿ (${hours}).`,
  openNow: 'ಈಗ ತೆರೆದಿದೆ',
  closedNow: 'ಈಗ ಮುಚ್ಚಿದೆ',
};
