import type { activityWords } from '#collections/activities/rules/words.ts';
import type { conversationWords } from '#collections/notifications/rules/conversation-words.ts';
import type { notificationWords } from '#collections/notifications/rules/words.ts';
import type { Words } from '#kernel/messages.ts';

const activities: Words<typeof activityWords> = {
  somebody: 'हमारी टीम',
  you: 'आप',
  created: (number) => `आपने ${number} बुक किया`,
  createdByColleague: (who, number) => `${who} ने ${number} बुक किया`,
  assigned: (who, number) => `${number} अब ${who} देख रहे हैं`,
  unassigned: (number) => `${number} दूसरे तकनीशियन का इंतज़ार कर रहा है`,
  started: (who, number) => `${number} पर काम शुरू हुआ · ${who}`,
  waiting: (who, number) => `${number} पर आपका जवाब चाहिए · ${who}`,
  reminded: (number) => `याद दिलाने के लिए: ${number} पर जवाब का इंतज़ार है`,
  resumed: (number) => `${number} आगे बढ़ रहा है`,
  resolved: (who, number) => `${number} हल हो गया · ${who}`,
  reopened: (number) => `${number} फिर से खोला गया`,
  closed: (number) => `${number} बंद हो गया`,
  cancelled: (number) => `${number} रद्द हुआ`,
  merged: (number, into) => `${number} अब ${into} में जारी है`,
  rated: (who, number, stars) => `${number} को 5 में से ${stars} सितारे · ${who}`,
  updated: (number) => `${number} की जानकारी बदली गई`,
  modificationAsked: (who, number) => `${number} में बदलाव माँगा गया · ${who}`,
  modificationAnswered: (who, number) => `${number} में बदलाव की माँग का जवाब · ${who}`,
  extraAsked: (who, number, amount) => `${number} में ${amount} और के लिए मंज़ूरी माँगी गई · ${who}`,
  extraApproved: (who, number, amount) => `${number} में ${amount} और मंज़ूर · ${who}`,
  extraDeclined: (who, number) => `${number} में अतिरिक्त काम के लिए मना किया गया · ${who}`,
  extraWithdrawn: (number) => `${number} में अतिरिक्त काम का प्रस्ताव वापस लिया गया`,
  posted: (who, number) => `${number} पर नया संदेश · ${who}`,
  edited: (who, number) => `${number} पर संदेश बदला गया · ${who}`,
  secretLeft: (who, number) => `${number} में तकनीशियन के लिए रहस्य भेजा गया · ${who}`,
  secretOpened: (who, number) => `${number} का रहस्य पढ़ लिया गया और मिटा दिया गया · ${who}`,
  secretRemoved: (number) => `${number} का रहस्य बिना पढ़े मिटा दिया गया`,
  secretLost: (number) => `${number} का रहस्य मिट गया है; ज़रूरत हो तो कृपया फिर भेजें`,
  consentAsked: (who, number) => `${number} के सेशन से पहले आपकी सहमति चाहिए · ${who}`,
  consentGiven: (who, number) => `${number} के सेशन के लिए सहमति दी गई · ${who}`,
  consentWithdrawn: (who, number) => `${number} के सेशन की सहमति वापस ली गई · ${who}`,
  recordingAdded: (who, number) => `${number} के सेशन की रिकॉर्डिंग जोड़ी गई · ${who}`,
  recordingDeleted: (number) => `${number} के सेशन की रिकॉर्डिंग मिटा दी गई`,
  paid: (amount, number) => `${number} के लिए ${amount} का भुगतान मिला`,
  failed: (amount, number) => `${number} के लिए ${amount} का भुगतान नहीं हुआ`,
  duplicate: (amount, number) => `${number} के लिए ${amount} का दूसरा भुगतान आपको वापस मिल रहा है`,
  late: (amount, number) => `${number} रद्द होने के बाद आया ${amount} का भुगतान आपको वापस मिल रहा है`,
  lateExtra: (amount, number) =>
    `${number} का अतिरिक्त काम वापस लिए जाने के बाद आया ${amount} का भुगतान आपको वापस मिल रहा है`,
  held: (number) => `हम ${number} के लिए आए एक भुगतान की जाँच कर रहे हैं`,
  refundAsked: (amount) => `${amount} का रिफ़ंड रास्ते में है`,
  refunded: (amount) => `${amount} का रिफ़ंड हो गया`,
  refundFailed: (amount) => `बैंक ने ${amount} का रिफ़ंड नहीं लिया; हम दूसरा तरीका खोज रहे हैं`,
  invoice: (number, amount) => `इनवॉइस ${number}, ${amount}`,
  creditNote: (number, amount) => `क्रेडिट नोट ${number}, ${amount}`,
  registered: 'आपने खाता खोला',
  verified: 'आपने अपना ईमेल पता पुष्ट किया',
  passwordReset: 'आपका पासवर्ड बदला गया',
  profile: 'आपने प्रोफ़ाइल पूरी की',
  actions: {
    ticket: 'टिकट',
    pay: 'भुगतान करें',
    answer: 'जवाब दें',
    rate: 'रेटिंग दें',
    invoice: 'इनवॉइस',
    payment: 'भुगतान',
    profile: 'प्रोफ़ाइल',
  },
};

const notifications: Words<typeof notificationWords> = {
  unknown: { title: 'आपके खाते के बारे में नई जानकारी', body: 'अपना डैशबोर्ड देखें।' },
  welcome: {
    title: 'QuickTechPro में आपका स्वागत है',
    body: 'अपना पता जोड़ें, ताकि बुकिंग और इनवॉइस कुछ ही सेकंड में तैयार हों।',
    complete: 'आपका खाता तैयार है।',
  },
  booked: {
    title: (ticket) => `टिकट ${ticket} बुक हो गया`,
    body: (subject) => `“${subject}” भुगतान का इंतज़ार कर रहा है। भुगतान मिलते ही हम शुरू करेंगे।`,
    over: (subject) => `आपने “${subject}” बुक किया।`,
  },
  received: {
    title: (amount) => `${amount} का भुगतान मिला`,
    body: (ticket) => `धन्यवाद। टिकट ${ticket} अब हमारे तकनीशियनों के पास है।`,
    extra: (ticket) => `धन्यवाद। यह टिकट ${ticket} के अतिरिक्त काम और पुर्ज़ों के लिए है।`,
  },
  failed: {
    title: (amount) => `${amount} का भुगतान नहीं हुआ`,
    body: (ticket) =>
      `टिकट ${ticket} अभी भी भुगतान का इंतज़ार कर रहा है। आप फिर से, या दूसरे तरीके से कोशिश कर सकते हैं।`,
    over: (ticket) => `टिकट ${ticket} अब इस भुगतान का इंतज़ार नहीं कर रहा।`,
    reason: (reason) => ` बैंक ने कहा: ${reason}`,
  },
  duplicate: {
    title: (amount) => `${amount} का दूसरा भुगतान आपको वापस मिलेगा`,
    body: (ticket) => `टिकट ${ticket} का भुगतान पहले ही हो चुका था। बैंकों को 5 से 7 कामकाजी दिन लगते हैं।`,
  },
  held: {
    title: 'हम आपके भुगतान की जाँच कर रहे हैं',
    body: (ticket) => `टिकट ${ticket} का भुगतान माँगी गई राशि से मेल नहीं खाता। हमारे सहकर्मी इसे देखकर आपसे संपर्क करेंगे।`,
  },
  late: {
    title: (amount) => `आपका ${amount} का भुगतान वापस मिलेगा`,
    body: (ticket) => `यह टिकट ${ticket} रद्द होने के बाद आया। आपको कुछ नहीं करना है।`,
    extra: (ticket) => `यह टिकट ${ticket} के अतिरिक्त काम या पुर्ज़े वापस लिए जाने के बाद आया। आपको कुछ नहीं करना है।`,
  },
  cancelled: {
    title: (ticket) => `टिकट ${ticket} रद्द हुआ`,
    byYou: (subject) => `आपने “${subject}” रद्द किया।`,
    byUs: (subject) => `हमने “${subject}” रद्द किया। कारण ईमेल में है।`,
    refund: (amount) => ` ${amount} आपको वापस मिलेंगे।`,
    by: (day) => ` ${day} तक आपको मिल जाएँगे।`,
  },
  refundStarted: {
    title: (amount) => `${amount} आपको वापस मिल रहे हैं`,
    body: (ticket) => `टिकट ${ticket} के लिए। आपको कुछ नहीं करना है।`,
    by: (day) => ` ${day} तक आपको मिल जाएँगे।`,
  },
  refundDone: {
    title: (amount) => `${amount} का रिफ़ंड हो गया`,
    body: (ticket) => `टिकट ${ticket} के लिए। यह अब आपके बैंक के पास है।`,
    reference: (reference) => ` बैंक में संदर्भ संख्या: ${reference}`,
  },
  refundDelayed: {
    title: (amount) => `आपके ${amount} के रिफ़ंड में थोड़ा और समय लगेगा`,
    body: (ticket) =>
      `टिकट ${ticket} के लिए। यह उसी रास्ते से वापस नहीं जा सका। हम इसे आप तक पहुँचाएँगे, आपको कुछ नहीं करना है।`,
  },
  actions: {
    complete: 'मेरी प्रोफ़ाइल पूरी करें',
    book: 'सहायता बुक करें',
    dashboard: 'डैशबोर्ड खोलें',
    ticket: 'टिकट खोलें',
    pay: 'अभी भुगतान करें',
    invoice: 'इनवॉइस खोलें',
    receipt: 'भुगतान खोलें',
  },
};

const conversation: Words<typeof conversationWords> = {
  us: 'हमारे तकनीशियन',
  reply: {
    title: (who) => `${who} का जवाब आया`,
    body: (ticket, about) => `टिकट ${ticket}, “${about}” पर नया संदेश है।`,
  },
  assigned: {
    title: (who) => `अब ${who} आपका टिकट देख रहे हैं`,
    body: (ticket, about) => `“${about}” (${ticket}) अच्छे हाथों में है।`,
  },
  waiting: {
    title: (ticket) => `टिकट ${ticket} पर आपका जवाब चाहिए`,
    body: (who, about) => `“${about}” को आगे बढ़ाने से पहले ${who} का एक सवाल है।`,
    over: (who, about) => `“${about}” के बारे में ${who} का एक सवाल था।`,
  },
  reminded: {
    title: (ticket) => `टिकट ${ticket} पर अब भी आपका जवाब चाहिए`,
    body: (about, day) => `जवाब न मिलने पर “${about}” ${day} को बंद हो जाएगा। जवाब देने पर खुला रहेगा।`,
    over: (about) => `हमने “${about}” के सवाल की याद दिलाई थी।`,
  },
  resolved: {
    title: (ticket) => `क्या टिकट ${ticket} हल हो गया?`,
    body: (who, about) => `${who} ने “${about}” पूरा कर दिया है। कृपया बताएँ कि सब ठीक है या नहीं।`,
    over: (who, about) => `${who} ने “${about}” पूरा कर दिया था।`,
  },
  reopened: {
    title: (ticket) => `टिकट ${ticket} फिर से खुल गया`,
    body: (who, about) => `${who} ने “${about}” पर फिर से काम शुरू किया है।`,
  },
  closed: {
    title: (ticket) => `टिकट ${ticket} बंद हो गया`,
    body: (about) => `हम मान रहे हैं कि “${about}” हल हो गया है।`,
    rate: ' हमारा काम कैसा रहा?',
  },
  unanswered: {
    title: (ticket) => `टिकट ${ticket} बंद हो गया`,
    body: (about) => `“${about}” के बारे में आपका जवाब नहीं मिला।`,
    again: (day) => ` आप इसे ${day} तक फिर से खोल सकते हैं।`,
  },
  merged: {
    title: (ticket, into) => `टिकट ${ticket} अब ${into} में जारी है`,
    body: (about) => `हमने “${about}” को आपके दूसरे टिकट के साथ जोड़ दिया है। अब से कृपया वहीं लिखें।`,
  },
  changed: {
    title: { yes: 'आपका बदलाव मान लिया गया', no: 'आपका बदलाव संभव नहीं है' },
    body: (ticket, about) => `टिकट ${ticket}, “${about}” के बारे में आपने जो माँगा था, उसका जवाब दे दिया है।`,
  },
  secret: {
    title: (ticket) => `टिकट ${ticket}: आपका रहस्य पढ़ा नहीं गया`,
    body: (about) => `उसे मिटा दिया गया है। अगर “${about}” के लिए अब भी ज़रूरी हो, तो कृपया फिर से भेजें।`,
  },
  consent: {
    title: (who) => `${who} आपकी सहमति चाहते हैं`,
    body: (ticket, about) =>
      `टिकट ${ticket}, “${about}” का सेशन शुरू होने से पहले कृपया पढ़ें कि उसमें क्या होगा, और सहमति दें।`,
  },
  recording: {
    title: (ticket) => `टिकट ${ticket} के सेशन की रिकॉर्डिंग आ गई है`,
    body: (about) =>
      `“${about}” के लिए जो किया गया, उसे आप देख सकते हैं और जब चाहें मिटा सकते हैं। उसके साथ लिखी तारीख़ को वह अपने आप मिट जाती है।`,
  },
  extra: {
    title: (ticket, amount) => `टिकट ${ticket}: क्या ${amount} और ठीक है?`,
    body: (who, about) => `${who} ने “${about}” के लिए अतिरिक्त काम या पुर्ज़े माँगे हैं। आपकी हाँ से पहले कुछ देना नहीं है।`,
    over: (who, about) => `${who} ने “${about}” के लिए अतिरिक्त काम या पुर्ज़े माँगे थे।`,
  },
  extraBack: {
    title: (ticket, amount) => `टिकट ${ticket}: ${amount} और का प्रस्ताव वापस लिया गया`,
    body: (who, about) =>
      `${who} ने “${about}” के लिए अतिरिक्त काम या पुर्ज़ों का प्रस्ताव वापस ले लिया है। इसके लिए कुछ देना नहीं है।`,
  },
  actions: {
    open: 'टिकट खोलें',
    decide: 'देखें और तय करें',
    read: 'पढ़ें और जवाब दें',
    answer: 'अभी जवाब दें',
    confirm: 'बताएँ कि हल हुआ या नहीं',
    rate: 'सेवा को रेटिंग दें',
  },
};

/** What has happened, told to a customer: words by catalogue. */
export const news = { activities, notifications, conversation };
