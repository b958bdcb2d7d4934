import type { FrameMails } from '../mail-words.ts';

export const frame: FrameMails = {
  'mail/common': {
    hello: (name) => (name ? `ನಮಸ್ಕಾರ ${name},` : 'ನಮಸ್ಕಾರ,'),
    lifetime: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} ಗಂಟೆ` : `${minutes} ನಿಮಿಷ`),
    copyAddress: 'ಬಟನ್ ಕೆಲಸ ಮಾಡದಿದ್ದರೆ ಈ ವಿಳಾಸವನ್ನು ನಿಮ್ಮ ಬ್ರೌಸರ್‌ಗೆ ನಕಲಿಸಿ:',
    saidBefore: (count) => `ಇದಕ್ಕೂ ಮೊದಲಿನ ${count} ಸಂದೇಶಗಳನ್ನು ಟಿಕೆಟ್‌ನಲ್ಲಿ ಓದಬಹುದು.`,
    foot: {
      why: (company) => `${company} ನಲ್ಲಿರುವ ನಿಮ್ಮ ಖಾತೆ ಅಥವಾ ವಿನಂತಿಯ ಕಾರಣ ಈ ಇಮೇಲ್ ಬಂದಿದೆ.`,
      contact: (email, phone) => `ಪ್ರಶ್ನೆಗಳಿಗೆ: ${email} · ${phone}`,
      grievance: (name, email, phone) => `ದೂರು ಪರಿಹಾರ ಅಧಿಕಾರಿ: ${name} · ${email} · ${phone}`,
    },
    safety: 'ನಿಮ್ಮ ಪಾಸ್‌ವರ್ಡ್, OTP ಅಥವಾ ಕಾರ್ಡ್ ವಿವರಗಳನ್ನು ನಾವು ಇಮೇಲ್ ಅಥವಾ ಫೋನ್‌ನಲ್ಲಿ ಎಂದೂ ಕೇಳುವುದಿಲ್ಲ.',
    facts: {
      ticket: 'ಟಿಕೆಟ್',
      invoice: 'ಇನ್‌ವಾಯ್ಸ್',
      service: 'ಸೇವೆ',
      subject: 'ವಿಷಯ',
      amount: 'ಮೊತ್ತ',
      paidBy: 'ವಿಧಾನ',
      paymentId: 'ಪಾವತಿ ID',
      received: 'ಬಂದ ದಿನ',
    },
  },
};
