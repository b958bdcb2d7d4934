import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../receipts.ts';

export const words: Words<typeof english> = {
  title: (count) => (count === 1 ? 'ಸೆಷನ್ ರಸೀದಿ' : 'ಸೆಷನ್ ರಸೀದಿಗಳು'),
  technician: 'ತಂತ್ರಜ್ಞ',
  start: 'ಆರಂಭ (IST)',
  end: 'ಮುಕ್ತಾಯ (IST)',
  duration: 'ಅವಧಿ',
  minutes: (count) => `${count} ನಿಮಿಷ`,
  scope: 'ಒಪ್ಪಿಕೊಂಡದ್ದು',
  recording: 'ರೆಕಾರ್ಡಿಂಗ್‌ಗೆ ಅನುಮತಿ',
  yes: 'ಹೌದು',
  no: 'ಇಲ್ಲ',
  done: 'ಮಾಡಿದ ಕೆಲಸ',
  phrase: 'ನಿಮ್ಮ ತಂತ್ರಜ್ಞರ ಪದಗಳು',
  price: 'ಬುಕಿಂಗ್ ಬೆಲೆ',
  paid: (amount, when) => `${amount}, ${when} ಪಾವತಿಯಾಗಿದೆ`,
};
