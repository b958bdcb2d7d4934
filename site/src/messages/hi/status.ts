import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../status.ts';

export const words: Words<typeof english> = {
  title: 'सिस्टम की स्थिति',
  description: 'बुकिंग, भुगतान और संदेश अभी काम कर रहे हैं या नहीं।',
  parts: 'विस्तार से',
  levels: { ok: 'चालू है', degraded: 'सीमित', down: 'उपलब्ध नहीं' },
  incidents: 'हाल में क्या हुआ',
  none: 'कुछ ख़ास नहीं',
  noneText: 'रुकावटें और तय रखरखाव यहाँ दिखाए जाते हैं।',
  since: (moment) => `${moment} से`,
  until: (from, to) => `${from} से ${to} तक`,
  checked: (moment) => `${moment} के अनुसार`,
  contactTitle: 'कुछ और?',
  contact: (phone, hours) => `${phone} पर कॉल करें (${hours})।`,
  openNow: 'अभी खुला है',
  closedNow: 'अभी बंद है',
};
