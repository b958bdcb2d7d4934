import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../attachments.ts';

export const words: Words<typeof english> = {
  legend: 'ಚಿತ್ರಗಳು ಮತ್ತು ಫೈಲ್‌ಗಳು',
  hint: (count, megabytes) =>
    `ತಲಾ ${megabytes} MB ವರೆಗಿನ ${count} ಫೈಲ್‌ಗಳು: ಚಿತ್ರ (PNG, JPEG, HEIC, WebP, GIF), PDF ಅಥವಾ ಪಠ್ಯ.`,
  drop: 'ಫೈಲ್‌ಗಳನ್ನು ಇಲ್ಲಿ ಬಿಡಿ ಅಥವಾ ಸ್ಕ್ರೀನ್‌ಶಾಟ್ ಅಂಟಿಸಿ',
  choose: 'ಫೈಲ್ ಆರಿಸಿ',
  camera: 'ಫೋಟೋ ತೆಗೆಯಿರಿ',
  full: (count) => `ಗರಿಷ್ಠ ${count} ಫೈಲ್‌ಗಳನ್ನು ಸೇರಿಸಬಹುದು.`,
  tooLarge: (megabytes) => `ತುಂಬಾ ದೊಡ್ಡದು: ಒಂದು ಫೈಲ್ ${megabytes} MB ವರೆಗೆ ಇರಬಹುದು.`,
  wrongType: 'ಈ ರೀತಿಯ ಫೈಲ್ ಸೇರಿಸಲಾಗದು. ಚಿತ್ರ (PNG, JPEG, HEIC, WebP, GIF), PDF ಮತ್ತು ಪಠ್ಯ ಸೇರಿಸಬಹುದು.',
  empty: 'ಈ ಫೈಲ್ ಖಾಲಿಯಾಗಿದೆ.',
  unreadable: 'ಈ ಫೈಲ್ ಅನ್ನು ಈಗ ಓದಲಾಗುತ್ತಿಲ್ಲ. ದಯವಿಟ್ಟು ತೆಗೆದು ಮತ್ತೆ ಆರಿಸಿ.',
  tooMany: (count) => `ಸೇರಿಸಿಲ್ಲ: ಗರಿಷ್ಠ ${count} ಫೈಲ್‌ಗಳು.`,
  waiting: 'ಕಾಯುತ್ತಿದೆ',
  sending: (percent) => `${percent} % ಹೋಗಿದೆ`,
  checking: 'ಪರಿಶೀಲಿಸಲಾಗುತ್ತಿದೆ…',
  paused: 'ಸಂಪರ್ಕಕ್ಕಾಗಿ ಕಾಯುತ್ತಿದೆ. ನಿಂತ ಕಡೆಯಿಂದ ತಾನಾಗಿಯೇ ಮುಂದುವರಿಯುತ್ತದೆ.',
  pausedSpoken: (name) => `${name} ಸಂಪರ್ಕಕ್ಕಾಗಿ ಕಾಯುತ್ತಿದೆ, ತಾನಾಗಿಯೇ ಮುಂದುವರಿಯುತ್ತದೆ.`,
  done: 'ಸೇರಿದೆ',
  progress: (name) => `${name} ಕಳುಹಿಸಲಾಗುತ್ತಿದೆ`,
  cancel: (name) => `${name} ಕಳುಹಿಸುವುದನ್ನು ನಿಲ್ಲಿಸಿ`,
  remove: (name) => `${name} ತೆಗೆದುಹಾಕಿ`,
  retry: 'ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ',
  left: 'ಪೂರ್ಣವಾಗಿ ಹೋಗಿಲ್ಲ. ಮತ್ತೆ ಆರಿಸಿ, ನಿಂತ ಕಡೆಯಿಂದ ಮುಂದುವರಿಯುತ್ತದೆ.',
  gone: 'ಈ ಫೈಲ್ ಈಗ ಇಲ್ಲ. ದಯವಿಟ್ಟು ತೆಗೆದು ಮತ್ತೆ ಸೇರಿಸಿ.',
  added: (name) => `${name} ಸೇರಿದೆ.`,
  busy: 'ಫೈಲ್‌ಗಳು ಇನ್ನೂ ಹೋಗುತ್ತಿವೆ. ದಯವಿಟ್ಟು ಸ್ವಲ್ಪ ಕಾಯಿರಿ ಅಥವಾ ನಿಲ್ಲಿಸಿ.',
  failed: 'ಒಂದು ಫೈಲ್ ಸೇರಿಸಲಾಗಲಿಲ್ಲ. ದಯವಿಟ್ಟು ತೆಗೆದುಹಾಕಿ ಅಥವಾ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  kilobytes: (n) => `${n} KB`,
  megabytes: (n) => `${n} MB`,
};
