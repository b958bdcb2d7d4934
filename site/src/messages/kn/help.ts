import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../help.ts';

export const words: Words<typeof english> = {
  title: 'ಸಹಾಯ',
  description: 'ನೀವೇ ಏನು ಪ್ರಯತ್ನಿಸಬಹುದು, ತಂತ್ರಜ್ಞರ ಸಹಾಯಕ್ಕೆ ಹೇಗೆ ಸಿದ್ಧವಾಗಬೇಕು.',
  search: 'ಏನನ್ನು ಹುಡುಕುತ್ತಿದ್ದೀರಿ?',
  find: 'ಹುಡುಕಿ',
  clear: 'ಎಲ್ಲಾ ಲೇಖನಗಳನ್ನು ತೋರಿಸಿ',
  found: (count, q) => `“${q}” ಗೆ ${count} ಲೇಖನಗಳು`,
  none: (q) => `“${q}” ಗೆ ಏನೂ ಸಿಗಲಿಲ್ಲ`,
  noneText: 'ಬೇರೆ ಪದಗಳನ್ನು ಪ್ರಯತ್ನಿಸಿ, ಅಥವಾ ರಿಮೋಟ್ ಸಹಾಯ ಬುಕ್ ಮಾಡಿ ಏನಾಗುತ್ತಿದೆ ಎಂದು ತಿಳಿಸಿ.',
  empty: 'ಇನ್ನೂ ಲೇಖನಗಳಿಲ್ಲ',
  emptyText: 'ರಿಮೋಟ್ ಸಹಾಯ ಬುಕ್ ಮಾಡಿ, ತಂತ್ರಜ್ಞರು ನಿಮ್ಮೊಂದಿಗೆ ನೋಡುತ್ತಾರೆ.',
  book: 'ರಿಮೋಟ್ ಸಹಾಯ ಬುಕ್ ಮಾಡಿ',
  updated: (day) => `ಕೊನೆಯ ಬದಲಾವಣೆ: ${day}`,
  others: 'ಇದೇ ವಿಷಯದ ಬಗ್ಗೆ',
  still: 'ಇನ್ನೂ ಸರಿಯಾಗಲಿಲ್ಲವೇ?',
  stillText: 'ತಂತ್ರಜ್ಞರು ನಿಮ್ಮ ಪರದೆಯಲ್ಲೇ ನಿಮ್ಮೊಂದಿಗೆ ನೋಡುತ್ತಾರೆ.',
  english: 'ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿ',
};
