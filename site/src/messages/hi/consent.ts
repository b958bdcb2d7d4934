import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../consent.ts';

export const words: Words<typeof english> = {
  title: 'जुड़ने से पहले',
  asks: (who, when) => `${who} ने आपकी सहमति माँगी है, ${when}। आपकी सहमति से पहले कोई नहीं जुड़ता।`,
  agree: 'मैं सहमति देता/देती हूँ',
  over: 'अब सहमति देने के लिए कुछ नहीं है: कोई सेशन बाकी नहीं है।',
  states: { given: 'आपने सहमति दी', withdrawn: 'आपने सहमति वापस ली' },
  signed: (name, when) => `हस्ताक्षर “${name}”, ${when}`,
  withdrawnAt: (when) => `${when} को वापस ली गई। आपके तकनीशियन को बता दिया गया है।`,
  recording: { yes: 'सेशन रिकॉर्ड किया जा सकता है।', no: 'सेशन रिकॉर्ड नहीं होगा।' },
  withdraw: 'मेरी सहमति वापस लें',
  again: 'फिर से सहमति दें',
};
