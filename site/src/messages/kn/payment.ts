import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../payment.ts';

export const words: Words<typeof english> = {
  pay: (amount) => `${amount} ಪಾವತಿಸಿ`,
  tryAgain: (amount) => `ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ: ${amount}`,
  opening: 'ಪಾವತಿ ಪುಟ ತೆರೆಯುತ್ತಿದೆ…',
  open: 'ಪಾವತಿ ಪುಟ ತೆರೆದಿದೆ',
  confirming: 'ನಿಮ್ಮ ಪಾವತಿ ದೃಢೀಕರಿಸುತ್ತಿದ್ದೇವೆ…',
  confirmingText: 'ಬ್ಯಾಂಕ್ ಉತ್ತರಿಸಿದೆ. ಖಚಿತಪಡಿಸಿಕೊಳ್ಳುತ್ತಿದ್ದೇವೆ; ಕೆಲವು ಸೆಕೆಂಡ್‌ಗಳು ಬೇಕು.',
  paid: 'ಪಾವತಿಯಾಗಿದೆ. ನಿಮ್ಮ ಟಿಕೆಟ್ ತೆರೆಯುತ್ತಿದೆ…',
  slowTitle: 'ದೃಢೀಕರಣಕ್ಕೆ ಎಂದಿಗಿಂತ ಹೆಚ್ಚು ಸಮಯ ಹಿಡಿಯುತ್ತಿದೆ',
  slowText: 'ನೀವು ಏನೂ ಮಾಡಬೇಕಾಗಿಲ್ಲ, ಮತ್ತೆ ಪಾವತಿಸಬೇಡಿ. ಬ್ಯಾಂಕ್ ದೃಢೀಕರಿಸಿದ ಕೂಡಲೇ ಟಿಕೆಟ್‌ನಲ್ಲಿ ಕಾಣುತ್ತದೆ, ರಸೀದಿಯ ಇಮೇಲ್ ಬರುತ್ತದೆ.',
  unfinishedTitle: 'ಪಾವತಿ ಪೂರ್ಣವಾಗಿಲ್ಲ',
  unfinishedText: 'ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ, ಅಥವಾ ನಂತರ ಟಿಕೆಟ್‌ನಿಂದ ಪಾವತಿಸಿ.',
  failedTitle: 'ಪಾವತಿ ಆಗಲಿಲ್ಲ',
  failedText: 'ಮತ್ತೆ ಅಥವಾ ಬೇರೆ ವಿಧಾನದಲ್ಲಿ ಪ್ರಯತ್ನಿಸಬಹುದು.',
  blocked: 'ಪಾವತಿ ಪುಟ ತೆರೆಯಲಾಗಲಿಲ್ಲ. ದಯವಿಟ್ಟು ಸಂಪರ್ಕ ಅಥವಾ ಕಂಟೆಂಟ್ ಬ್ಲಾಕರ್ ಪರಿಶೀಲಿಸಿ, ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  toTicket: 'ಟಿಕೆಟ್‌ಗೆ ಹೋಗಿ',
  secure: 'Razorpay ಮೂಲಕ ಪಾವತಿ: UPI, ಕಾರ್ಡ್, ನೆಟ್ ಬ್ಯಾಂಕಿಂಗ್, ವಾಲೆಟ್. ನಿಮ್ಮ ಕಾರ್ಡ್ ವಿವರ ನಮಗೆ ಕಾಣುವುದಿಲ್ಲ.',
  lines: {
    taxable: 'ತೆರಿಗೆಗೊಳಪಡುವ ಮೌಲ್ಯ',
    cgst: (rate) => `CGST ${rate}`,
    sgst: (rate) => `SGST ${rate}`,
    igst: (rate) => `IGST ${rate}`,
    roundOff: 'ಪೂರ್ಣಾಂಕ ಹೊಂದಾಣಿಕೆ',
    total: 'ಒಟ್ಟು',
    caption: 'ಬೆಲೆಯ ವಿವರ',
    inclusive: 'ಬೆಲೆಯಲ್ಲಿ GST ಸೇರಿದೆ. ಬೇರೇನೂ ಸೇರುವುದಿಲ್ಲ.',
    untaxed: 'GST ವಿಧಿಸಿಲ್ಲ.',
    place: (state) => `ಪೂರೈಕೆಯ ಸ್ಥಳ: ${state}`,
  },
};
