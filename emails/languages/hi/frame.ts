import type { FrameMails } from '../mail-words.ts';

export const frame: FrameMails = {
  'mail/common': {
    hello: (name) => (name ? `नमस्ते ${name},` : 'नमस्ते,'),
    lifetime: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} घंटे` : `${minutes} मिनट`),
    copyAddress: 'अगर बटन काम न करे तो यह पता अपने ब्राउज़र में कॉपी करें:',
    saidBefore: (count) => `इससे पहले के ${count} संदेश टिकट में पढ़े जा सकते हैं।`,
    foot: {
      why: (company) => `${company} में आपके खाते या अनुरोध के कारण आपको यह ईमेल मिला है।`,
      contact: (email, phone) => `सवाल: ${email} · ${phone}`,
      grievance: (name, email, phone) => `शिकायत अधिकारी: ${name} · ${email} · ${phone}`,
    },
    safety: 'हम ईमेल या फ़ोन पर कभी आपका पासवर्ड, OTP या कार्ड का विवरण नहीं माँगते।',
    facts: {
      ticket: 'टिकट',
      invoice: 'इनवॉइस',
      service: 'सेवा',
      subject: 'विषय',
      amount: 'राशि',
      paidBy: 'तरीका',
      paymentId: 'भुगतान ID',
      received: 'मिला',
    },
  },
};
