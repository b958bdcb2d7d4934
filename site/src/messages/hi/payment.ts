import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../payment.ts';

export const words: Words<typeof english> = {
  pay: (amount) => `${amount} भुगतान करें`,
  tryAgain: (amount) => `फिर से कोशिश करें: ${amount}`,
  opening: 'भुगतान पेज खुल रहा है…',
  open: 'भुगतान पेज खुला है',
  confirming: 'आपके भुगतान की पुष्टि हो रही है…',
  confirmingText: 'बैंक का जवाब आ गया है। हम पक्का कर रहे हैं; कुछ सेकंड लगेंगे।',
  paid: 'भुगतान हुआ। आपका टिकट खुल रहा है…',
  slowTitle: 'पुष्टि में सामान्य से ज़्यादा समय लग रहा है',
  slowText: 'आपको कुछ नहीं करना है, और दोबारा भुगतान न करें। बैंक की पुष्टि होते ही टिकट पर दिखेगा और रसीद ईमेल से आएगी।',
  unfinishedTitle: 'भुगतान पूरा नहीं हुआ',
  unfinishedText: 'फिर से कोशिश करें, या बाद में टिकट से भुगतान करें।',
  failedTitle: 'भुगतान नहीं हुआ',
  failedText: 'आप फिर से, या दूसरे तरीके से कोशिश कर सकते हैं।',
  blocked: 'भुगतान पेज नहीं खुल सका। कृपया कनेक्शन या कंटेंट ब्लॉकर जाँचें और फिर से कोशिश करें।',
  toTicket: 'टिकट पर जाएँ',
  secure: 'Razorpay से भुगतान: UPI, कार्ड, नेट बैंकिंग, वॉलेट। आपका कार्ड हमें कभी नहीं दिखता।',
  lines: {
    taxable: 'कर योग्य मूल्य',
    cgst: (rate) => `CGST ${rate}`,
    sgst: (rate) => `SGST ${rate}`,
    igst: (rate) => `IGST ${rate}`,
    roundOff: 'राउंड ऑफ़',
    total: 'कुल',
    caption: 'कीमत किससे बनती है',
    inclusive: 'कीमत में GST शामिल है। और कुछ नहीं जुड़ता।',
    untaxed: 'कोई GST नहीं लिया जाता।',
    place: (state) => `आपूर्ति का स्थान: ${state}`,
  },
};
