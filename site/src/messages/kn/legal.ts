import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../legal.ts';

export const words: Words<typeof english> = {
  version: (version, day) => `ಆವೃತ್ತಿ ${version}, ${day} ಇಂದ ಜಾರಿಯಲ್ಲಿದೆ`,
  contents: 'ಈ ಪುಟದಲ್ಲಿ',
  documents: 'ಕಾನೂನು ದಾಖಲೆಗಳು',
  contactTitle: 'ಪ್ರಶ್ನೆ ಅಥವಾ ದೂರು',
  contactText: (name) => `ನಮ್ಮ ದೂರು ಪರಿಹಾರ ಅಧಿಕಾರಿ ${name} ಅವರಿಗೆ ಬರೆಯಿರಿ ಅಥವಾ ಕರೆ ಮಾಡಿ.`,
  print: 'ಮುದ್ರಿಸಿ',
  inEnglish: 'ಈ ದಾಖಲೆ ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿದೆ.',
};
