import type { activityWords } from '#collections/activities/rules/words.ts';
import type { attachmentWords } from '#collections/attachments/words.ts';
import type { words as customersWords } from '#collections/customers/words.ts';
import type { conversationWords } from '#collections/notifications/rules/conversation-words.ts';
import type { notificationWords } from '#collections/notifications/rules/words.ts';
import type { statusWords } from '#collections/settings/system-status.ts';
import type { cancelWords } from '#collections/tickets/cancel-words.ts';
import { reopenDays } from '#collections/tickets/rules/moves.ts';
import type { ticketWords } from '#collections/tickets/words.ts';
import type { uploadWords } from '#collections/uploads/words.ts';
import type { errorWords } from '#kernel/errors.ts';
import type { lifecycleWords } from '#kernel/lifecycle.ts';
import type { Words } from '#kernel/messages.ts';
import type { refusals as refusalWords } from '#toolkit/words.ts';

const errors: Words<typeof errorWords> = { notFound: () => 'आपने जो माँगा वह नहीं मिला।' };

const lifecycle: Words<typeof lifecycleWords> = {
  illegal: 'यह अब संभव नहीं है। मौजूदा स्थिति देखने के लिए कृपया पेज फिर से खोलें।',
};

const refusals: Words<typeof refusalWords> = {
  logIn: 'आगे बढ़ने के लिए कृपया लॉग इन करें।',
  noPage: 'यह पेज नहीं मिला।',
  fields: 'कुछ जानकारी फिर से देखनी होगी।',
  notUnderstood: 'यह अनुरोध समझ में नहीं आया।',
  tooLarge: (kilobytes) => `यह बहुत बड़ा है। यहाँ अधिकतम ${kilobytes} KB भेजे जा सकते हैं।`,
  tooOften: (minutes) => `आपने बहुत बार कोशिश की। कृपया ${minutes} मिनट बाद फिर से कोशिश करें।`,
  gateway: 'भुगतान सेवा अभी जवाब नहीं दे रही। कृपया एक मिनट बाद फिर से कोशिश करें।',
  slow: 'इसमें ज़्यादा समय लग रहा है। कृपया थोड़ी देर बाद फिर से कोशिश करें।',
  broken: 'हमारी ओर से कुछ गड़बड़ हुई। आपका लिखा हुआ सुरक्षित है।',
  foreign: 'यह अनुरोध हमारे पेजों से नहीं आया।',
  noPayments: 'भुगतान अभी संभव नहीं है। कृपया हमें कॉल करें।',
  notWaiting: 'यह टिकट अब भुगतान का इंतज़ार नहीं कर रहा।',
  startAnew: 'यह बुकिंग नहीं हो सकी। कृपया नई शुरू करें।',
  draftStale: 'यह बुकिंग किसी दूसरे टैब या डिवाइस पर बदली गई है। कृपया नया संस्करण खोलें।',
  noticeChanged: 'गोपनीयता सूचना बदल गई है। कृपया पेज फिर से खोलकर पढ़ें।',
  noNotice: 'गोपनीयता सूचना अभी प्रकाशित नहीं हुई है। कृपया बाद में कोशिश करें।',
};

const customers: Words<typeof customersWords> = {
  logIn: {
    wrong_credentials: 'ईमेल या पासवर्ड सही नहीं है।',
    email_not_verified: 'कृपया पहले अपना ईमेल पता पुष्ट करें। हम लिंक फिर से भेज सकते हैं।',
  },
  expired: {
    verify: 'यह लिंक अब मान्य नहीं है। नया लिंक माँगें, एक मिनट में आ जाएगा।',
    reset: 'यह लिंक अब मान्य नहीं है। नया लिंक माँगें और एक घंटे के भीतर इस्तेमाल करें।',
  },
  checkFields: 'कुछ जानकारी फिर से देखनी होगी।',
};

const systemStatus: Words<typeof statusWords> = {
  ok: 'सब कुछ ठीक चल रहा है',
  degraded: 'कुछ सेवाएँ धीमी हैं',
  down: 'कुछ सेवाएँ काम नहीं कर रहीं',
  part: { ok: 'चालू है', degraded: 'धीमा है', down: 'काम नहीं कर रहा' },
};

const uploads: Words<typeof uploadWords> = {
  what: 'यह अपलोड',
  version: 'यह अनुरोध tus 1.0.0 का नहीं है।',
  notUnderstood: 'यह अनुरोध समझ में नहीं आया।',
  notBytes: 'यहाँ फ़ाइल का अगला हिस्सा अपेक्षित था।',
  elsewhere: 'फ़ाइल दूसरी जगह से आगे बढ़ रही है।',
  tooMuch: 'बताए गए से ज़्यादा आ गया है।',
  tooManyPieces: 'यह फ़ाइल बहुत छोटे टुकड़ों में आई। कृपया फिर से जोड़ें।',
  notWhole: 'यह फ़ाइल अभी पूरी नहीं आई है।',
  damaged: 'यह फ़ाइल वैसी नहीं पहुँची जैसी भेजी गई थी। कृपया फिर से जोड़ें।',
};

const attachments: Words<typeof attachmentWords> = {
  what: 'यह फ़ाइल',
  empty: 'यह फ़ाइल खाली है।',
  noName: 'इस फ़ाइल का कोई पढ़ने लायक नाम नहीं है।',
  tooLarge: (megabytes) => `यह फ़ाइल बहुत बड़ी है। एक फ़ाइल अधिकतम ${megabytes} MB की हो सकती है।`,
  wrongType: 'इस तरह की फ़ाइल नहीं जोड़ी जा सकती। कृपया तस्वीर (PNG, JPEG, WebP, GIF), PDF या सादी टेक्स्ट फ़ाइल भेजें।',
  damaged: 'यह तस्वीर नहीं खुल रही। शायद ख़राब है; कृपया दूसरी आज़माएँ।',
  tooManyPixels: (megapixels) => `यह तस्वीर दिखाने के लिए बहुत बड़ी है: अधिकतम ${megapixels} मेगापिक्सेल।`,
  tooManyWaiting: (most) => `${most} फ़ाइलें पहले से भेजे जाने का इंतज़ार कर रही हैं। कृपया पहले एक हटाएँ।`,
  notYours: 'एक फ़ाइल अब मौजूद नहीं है। कृपया उसे हटाकर फिर से जोड़ें।',
};

const tickets: Words<typeof ticketWords> = {
  fields: { status: 'Status', assignee: 'Technician', message: 'Message', note: 'Note', answer: 'Answer' },
  what: { ticket: 'यह टिकट', message: 'यह संदेश', request: 'यह अनुरोध' },
  invalid: 'कुछ जानकारी फिर से देखनी होगी।',
  movedOn: 'यह अब संभव नहीं है। मौजूदा स्थिति देखने के लिए कृपया पेज फिर से खोलें।',
  workHasBegun: 'काम शुरू हो चुका है, इसलिए अब इसे बदला नहीं जा सकता। कृपया हमें यहाँ लिखें।',
  tooLate: `यह ${reopenDays} दिनों तक संभव था। कृपया फिर से बुक करें या हमें कॉल करें।`,
  needsWords: 'कृपया कुछ शब्दों में बताएँ।',
  noMoreReplies: 'यह बातचीत समाप्त हो चुकी है। कृपया फिर से बुक करें या हमें कॉल करें।',
  keyTaken: 'यह पहले ही कहीं और से भेजा जा चुका है। कृपया फिर से लिखें।',
  stale: 'इस बीच किसी और ने यह टिकट बदल दिया है। देखें कि नया क्या है, फिर दोबारा तय करें।',
  staleForCustomer: 'इस बीच यह टिकट बदल गया है। कृपया पेज फिर से खोलें; आपका लिखा हुआ सुरक्षित है।',
  messageStale: 'यह संदेश इस बीच दूसरी विंडो में बदला गया। कृपया पेज फिर से खोलें।',
  editTooLate: (minutes) => `संदेश ${minutes} मिनट तक बदला जा सकता है। कृपया नया लिखें।`,
  editedTooOften: (times) => `इसे ${times} बार बदला जा चुका है और हर संस्करण रखा गया है। कृपया नया संदेश लिखें।`,
  noAssignee: 'Please choose somebody who works on tickets.',
  ratedAlready: 'आप इस सेवा को रेटिंग दे चुके हैं। धन्यवाद।',
  ratedTooEarly: 'सेवा पूरी होने पर आप रेटिंग दे सकते हैं।',
  askedAlready: 'आप एक बदलाव पहले ही माँग चुके हैं। हम पहले उसका जवाब देंगे।',
  lessThanLeft: (left) =>
    `The price can be lower by one rupee at the least, and by what is left of the payment at the most: ${left}.`,
  agreedChange: (number) => `agreed with a change of ${number}`,
  export: {
    columns: {
      number: 'संख्या',
      service: 'सेवा',
      status: 'स्थिति',
      subject: 'विषय',
      urgency: 'ज़रूरत',
      createdAt: 'बुक किया',
      price: 'कीमत, INR',
      paidAt: 'भुगतान',
      expectedAt: 'अपेक्षित',
      technician: 'तकनीशियन',
      invoice: 'इनवॉइस',
    },
    status: {
      awaiting_payment: 'भुगतान बाकी है',
      open: 'खुला',
      in_progress: 'काम चल रहा है',
      waiting_for_customer: 'आपके जवाब का इंतज़ार',
      resolved: 'हल हुआ',
      closed: 'बंद',
      cancelled: 'रद्द',
    },
    urgency: { low: 'कम', normal: 'सामान्य', high: 'ज़्यादा', urgent: 'बहुत ज़रूरी' },
  },
  answeredAlready: 'This request has been answered by somebody else meanwhile.',
  export: {
    columns: {
      number: 'संख्या',
      service: 'सेवा',
      status: 'स्थिति',
      subject: 'विषय',
      urgency: 'कितना ज़रूरी',
      createdAt: 'बुक किया',
      price: 'कीमत, INR',
      paidAt: 'भुगतान',
      expectedAt: 'अनुमानित',
      technician: 'तकनीशियन',
      invoice: 'इनवॉइस',
    },
    status: {
      awaiting_payment: 'भुगतान का इंतज़ार',
      open: 'खुला',
      in_progress: 'काम चल रहा है',
      waiting_for_customer: 'आपके जवाब का इंतज़ार',
      resolved: 'हल हो गया',
      closed: 'बंद',
      cancelled: 'रद्द',
    },
    urgency: { low: 'कम', normal: 'सामान्य', high: 'ज़्यादा', urgent: 'तुरंत' },
  },
};

const cancel: Words<typeof cancelWords> = {
  changed: (amount) => `वापस मिलने वाली राशि इस बीच बदल गई है: अब यह ${amount} है। रद्द करने से पहले कृपया फिर से देखें।`,
  notYours: 'Money would go back with it, so whoever looks after payments cancels it.',
  tooMuch: (left) => `At most ${left} can go back.`,
  sentence: (number) => `Request ${number} was cancelled.`,
};

const activities: Words<typeof activityWords> = {
  somebody: 'हमारी टीम',
  you: 'आप',
  created: (number) => `आपने ${number} बुक किया`,
  createdByColleague: (who, number) => `${who} ने ${number} बुक किया`,
  assigned: (who, number) => `${number} अब ${who} देख रहे हैं`,
  unassigned: (number) => `${number} दूसरे तकनीशियन का इंतज़ार कर रहा है`,
  started: (who, number) => `${number} पर काम शुरू हुआ · ${who}`,
  waiting: (who, number) => `${number} पर आपका जवाब चाहिए · ${who}`,
  resumed: (number) => `${number} आगे बढ़ रहा है`,
  resolved: (who, number) => `${number} हल हो गया · ${who}`,
  reopened: (number) => `${number} फिर से खोला गया`,
  closed: (number) => `${number} बंद हो गया`,
  cancelled: (number) => `${number} रद्द हुआ`,
  rated: (who, number, stars) => `${number} को 5 में से ${stars} सितारे · ${who}`,
  updated: (number) => `${number} की जानकारी बदली गई`,
  modificationAsked: (who, number) => `${number} में बदलाव माँगा गया · ${who}`,
  modificationAnswered: (who, number) => `${number} में बदलाव की माँग का जवाब · ${who}`,
  posted: (who, number) => `${number} पर नया संदेश · ${who}`,
  edited: (who, number) => `${number} पर संदेश बदला गया · ${who}`,
  paid: (amount, number) => `${number} के लिए ${amount} का भुगतान मिला`,
  failed: (amount, number) => `${number} के लिए ${amount} का भुगतान नहीं हुआ`,
  duplicate: (amount, number) => `${number} के लिए ${amount} का दूसरा भुगतान आपको वापस मिल रहा है`,
  late: (amount, number) => `${number} रद्द होने के बाद आया ${amount} का भुगतान आपको वापस मिल रहा है`,
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
  changed: {
    title: { yes: 'आपका बदलाव मान लिया गया', no: 'आपका बदलाव संभव नहीं है' },
    body: (ticket, about) => `टिकट ${ticket}, “${about}” के बारे में आपने जो माँगा था, उसका जवाब दे दिया है।`,
  },
  actions: {
    open: 'टिकट खोलें',
    read: 'पढ़ें और जवाब दें',
    answer: 'अभी जवाब दें',
    confirm: 'बताएँ कि हल हुआ या नहीं',
    rate: 'सेवा को रेटिंग दें',
  },
};

/** Words of the features, by catalogue. */
export const features = {
  errors,
  lifecycle,
  refusals,
  customers,
  'system-status': systemStatus,
  uploads,
  attachments,
  tickets,
  cancel,
  activities,
  notifications,
  conversation,
};
