import type { Words } from '#kernel/messages.ts';
import type { words as english } from '#site/features/rich-text/words.ts';

export const words: Words<typeof english> = {
  toolbar: 'ಪಠ್ಯದ ರೂಪ',
  toolbarHint: 'Alt F10 ಒತ್ತಿದರೆ ರೂಪದ ಬಟನ್‌ಗಳಿಗೆ ಹೋಗಬಹುದು.',
  bold: 'ದಪ್ಪ',
  italic: 'ಓರೆ',
  underline: 'ಅಡಿಗೆರೆ',
  strikethrough: 'ಹೊಡೆದುಹಾಕಿ',
  code: 'ಕೋಡ್',
  bullets: 'ಬುಲೆಟ್ ಪಟ್ಟಿ',
  numbers: 'ಸಂಖ್ಯೆಯ ಪಟ್ಟಿ',
  quote: 'ಉಲ್ಲೇಖ',
  link: 'ಲಿಂಕ್',
  undo: 'ರದ್ದುಮಾಡಿ',
  address: 'ಲಿಂಕ್ ವಿಳಾಸ',
  addressHint: 'ಉದಾಹರಣೆಗೆ www.example.com ಅಥವಾ name@example.com',
  addressProblem: 'ಲಿಂಕ್ ವೆಬ್ ಅಥವಾ ಇಮೇಲ್ ವಿಳಾಸಕ್ಕೆ ಹೋಗಬೇಕು.',
  apply: 'ಲಿಂಕ್ ಸೇರಿಸಿ',
  remove: 'ಲಿಂಕ್ ತೆಗೆಯಿರಿ',
  cancel: 'ಬೇಡ',
  loading: 'ಎಡಿಟರ್ ತೆರೆಯುತ್ತಿದೆ',
  plain: 'ಎಡಿಟರ್ ತೆರೆಯಲಾಗಲಿಲ್ಲ. ಸರಳ ಪಠ್ಯವೂ ಸಾಕು.',
  count: (n, max) => `${max} ರಲ್ಲಿ ${n} ಅಕ್ಷರಗಳು`,
  left: (n) => (n === 1 ? '1 ಅಕ್ಷರ ಉಳಿದಿದೆ' : `${n} ಅಕ್ಷರಗಳು ಉಳಿದಿವೆ`),
  over: (n) => (n === 1 ? '1 ಅಕ್ಷರ ಹೆಚ್ಚಾಗಿದೆ' : `${n} ಅಕ್ಷರಗಳು ಹೆಚ್ಚಾಗಿವೆ`),
};
