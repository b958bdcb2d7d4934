import type { PaymentMails } from '../mail-words.ts';

export const payment: PaymentMails = {
  'mail/failureReasons': {
    insufficient_funds: 'आपके बैंक के अनुसार खाते में पर्याप्त पैसे नहीं हैं।',
    payment_cancelled: 'भुगतान पूरा होने से पहले रद्द हो गया।',
    payment_timed_out: 'भुगतान समय पर पूरा नहीं हुआ।',
    incorrect_otp: 'OTP सही नहीं था।',
    incorrect_pin: 'PIN सही नहीं था।',
    incorrect_cvv: 'कार्ड का CVV सही नहीं था।',
    card_expired: 'कार्ड की अवधि समाप्त हो गई है।',
    card_declined: 'आपके बैंक ने कार्ड अस्वीकार किया।',
    payment_declined: 'आपके बैंक ने भुगतान अस्वीकार किया।',
    authentication_failed: 'आपका बैंक पुष्टि नहीं कर सका कि यह आप थे।',
    transaction_daily_limit_exceeded: 'भुगतान आपके बैंक की दैनिक सीमा से अधिक है।',
    invalid_vpa: 'UPI ID सही नहीं थी।',
    bank_technical_error: 'आपके बैंक में अभी तकनीकी समस्या है।',
    gateway_technical_error: 'भुगतान सेवा में तकनीकी समस्या थी।',
    other: 'आपके बैंक या भुगतान सेवा ने इसे मंज़ूर नहीं किया।',
  },
  'mail/paymentFailed': {
    subject: (number) => `${number} का भुगतान नहीं हुआ`,
    preheader: 'आपका टिकट सुरक्षित है। आप फिर से कोशिश कर सकते हैं।',
    body: 'आपका भुगतान नहीं हुआ। आपका टिकट वैसा ही रखा गया है।',
    action: 'फिर से कोशिश करें',
    debited:
      'अगर फिर भी आपके खाते से पैसे कटे हैं, तो बैंक उन्हें अपने आप लौटा देता है। अगर हमें दो बार मिले, तो हम दूसरा भुगतान लौटा देंगे।',
  },
  'mail/paymentReceived': {
    subject: (amount, number) => `${amount} का भुगतान मिला: ${number}`,
    preheader: (invoice) => `इनवॉइस ${invoice} का भुगतान हो गया।`,
    title: 'भुगतान मिल गया',
    body: (forWhat) => `धन्यवाद। “${forWhat}” के लिए आपका भुगतान मिल गया, काम शुरू हो सकता है।`,
    extra: (number) => `धन्यवाद। टिकट ${number} के अतिरिक्त काम और पुर्ज़ों के लिए आपका भुगतान मिल गया।`,
    taxable: 'कर योग्य मूल्य',
    roundOff: 'राउंड ऑफ़',
    total: 'कुल भुगतान',
    action: 'इनवॉइस देखें',
    ticket: 'टिकट खोलें',
  },
};
