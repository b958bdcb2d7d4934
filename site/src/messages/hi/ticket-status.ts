import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../ticket-status.ts';

export const words: Words<typeof english> = {
  payment: { label: 'आपके भुगतान का इंतज़ार', next: 'भुगतान करें, हम शुरू करेंगे' },
  confirming: { label: 'भुगतान की पुष्टि हो रही है', next: 'बैंक पुष्टि करे, फिर हम शुरू करेंगे' },
  starting: { label: 'भुगतान मिल गया', next: 'आपका टिकट तकनीशियन को दिया जा रहा है' },
  queued: { label: 'हमें मिल गया', next: 'तकनीशियन आपका टिकट लेंगे' },
  assigned: {
    label: 'तकनीशियन तय',
    next: (who) => `${who} सत्र के लिए आपसे संपर्क करेंगे`,
  },
  working: { label: 'काम चल रहा है', next: 'हल होते ही हम आपको बताएँगे' },
  answer: { label: 'आपके जवाब का इंतज़ार', next: 'बातचीत में जवाब दें, हम आगे बढ़ेंगे' },
  sign: {
    label: 'आपके हस्ताक्षर का इंतज़ार',
    next: 'तकनीशियन ने जो माँगा है उसे पढ़कर हस्ताक्षर करें, फिर हम जुड़ेंगे',
  },
  resend: {
    label: 'आपके पासवर्ड का इंतज़ार',
    next: 'पासवर्ड फिर से भेजें, पिछला पढ़ा नहीं जा सका',
  },
  decide: {
    label: 'आपके फ़ैसले का इंतज़ार',
    next: 'अतिरिक्त काम के लिए हाँ या ना कहें; बुक किया हुआ काम चलता रहता है',
  },
  payExtra: { label: 'अतिरिक्त काम का भुगतान बाकी', next: 'आपने जो अतिरिक्त काम मंज़ूर किया उसका भुगतान करें' },
  owing: (state) => `${state}, अतिरिक्त काम का भुगतान बाकी`,
  resolved: { label: 'हल हो गया', next: 'हमें बताएँ कि हल हुआ या नहीं' },
  closed: { label: 'बंद', next: 'अब कुछ नहीं करना है' },
  cancelled: { label: 'रद्द', next: 'अब कुछ नहीं करना है' },
  merged: { label: 'जोड़ा गया', next: (into) => `यह ${into} में जारी है` },
  cancelledPaid: { label: 'रद्द', next: 'आपके भुगतान का हाल टिकट पर लिखा है' },
};
