import type { articleWords } from '#collections/articles/words.ts';
import type { attachmentWords } from '#collections/attachments/words.ts';
import type { callerWords } from '#collections/caller-proof/words.ts';
import type { words as customersWords } from '#collections/customers/words.ts';
import type { deviceInputWords } from '#collections/devices/rules/input-words.ts';
import type { deviceWords } from '#collections/devices/words.ts';
import type { extraWords } from '#collections/extras/words.ts';
import { secretDays, secretsAtOnce } from '#collections/secret-drops/rules/states.ts';
import type { secretWords } from '#collections/secret-drops/words.ts';
import type { consentWording } from '#collections/session-consents/rules/consent-wording.ts';
import type { consentWords } from '#collections/session-consents/rules/words.ts';
import type { recordingWords } from '#collections/session-recordings/rules/words.ts';
import type { statusWords } from '#collections/settings/system-status.ts';
import type { templateInputWords } from '#collections/ticket-templates/rules/input-words.ts';
import type { templateWords } from '#collections/ticket-templates/words.ts';
import type { bulkWords } from '#collections/tickets/bulk-words.ts';
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

const articles: Words<typeof articleWords> = { what: 'यह लेख' };

const callerProof: Words<typeof callerWords> = {
  invalid: 'यह नंबर देखा नहीं जा सका।',
  number: 'कृपया वे आठ अंक दें जो फ़ोन करने वाले ने बताए।',
  nobody: 'इस टिकट पर अभी कोई काम नहीं कर रहा है, इसलिए हमारी ओर से कोई इसके बारे में फ़ोन नहीं करेगा।',
};

const attachments: Words<typeof attachmentWords> = {
  what: 'यह फ़ाइल',
  empty: 'यह फ़ाइल खाली है।',
  noName: 'इस फ़ाइल का कोई पढ़ने लायक नाम नहीं है।',
  tooLarge: (megabytes) => `यह फ़ाइल बहुत बड़ी है। एक फ़ाइल अधिकतम ${megabytes} MB की हो सकती है।`,
  wrongType:
    'इस तरह की फ़ाइल नहीं जोड़ी जा सकती। कृपया तस्वीर (PNG, JPEG, HEIC, WebP, GIF), वीडियो (WebM, MP4), PDF या सादी टेक्स्ट फ़ाइल भेजें।',
  damaged: 'यह तस्वीर नहीं खुल रही। शायद ख़राब है; कृपया दूसरी आज़माएँ।',
  tooManyPixels: (megapixels) => `यह तस्वीर दिखाने के लिए बहुत बड़ी है: अधिकतम ${megapixels} मेगापिक्सेल।`,
  tooManyWaiting: (most) => `${most} फ़ाइलें पहले से भेजे जाने का इंतज़ार कर रही हैं। कृपया पहले एक हटाएँ।`,
  notYours: 'एक फ़ाइल अब मौजूद नहीं है। कृपया उसे हटाकर फिर से जोड़ें।',
};

const tickets: Words<typeof ticketWords> = {
  fields: {
    status: 'Status',
    assignee: 'Technician',
    message: 'Message',
    note: 'Note',
    answer: 'Answer',
    mergedInto: 'Goes on in',
    joined: 'Goes on here',
    urgency: 'Urgency',
  },
  what: { ticket: 'यह टिकट', message: 'यह संदेश', request: 'यह अनुरोध' },
  invalid: 'कुछ जानकारी फिर से देखनी होगी।',
  movedOn: 'यह अब संभव नहीं है। मौजूदा स्थिति देखने के लिए कृपया पेज फिर से खोलें।',
  workHasBegun: 'काम शुरू हो चुका है, इसलिए अब इसे बदला नहीं जा सकता। कृपया हमें यहाँ लिखें।',
  tooLate: `यह ${reopenDays} दिनों तक संभव था। कृपया फिर से बुक करें या हमें कॉल करें।`,
  continuedIn: (number) => `यह बातचीत ${number} में जारी है। कृपया वहीं लिखें।`,
  joined: (number, about) =>
    `टिकट ${number}, “${about}”, यहाँ जारी है। वहाँ जो लिखा गया, वह अब भी पढ़ा जा सकता है।`,
  needsWords: 'कृपया कुछ शब्दों में बताएँ।',
  noMoreReplies: 'यह बातचीत समाप्त हो चुकी है। कृपया फिर से बुक करें या हमें कॉल करें।',
  keyTaken: 'यह पहले ही कहीं और से भेजा जा चुका है। कृपया फिर से लिखें।',
  stale: 'इस बीच किसी और ने यह टिकट बदल दिया है। देखें कि नया क्या है, फिर दोबारा तय करें।',
  staleForCustomer: 'इस बीच यह टिकट बदल गया है। कृपया पेज फिर से खोलें; आपका लिखा हुआ सुरक्षित है।',
  messageStale: 'यह संदेश इस बीच दूसरी विंडो में बदला गया। कृपया पेज फिर से खोलें।',
  editTooLate: (minutes) => `संदेश ${minutes} मिनट तक बदला जा सकता है। कृपया नया लिखें।`,
  editedTooOften: (times) => `इसे ${times} बार बदला जा चुका है और हर संस्करण रखा गया है। कृपया नया संदेश लिखें।`,
  closedUnanswered: (until) =>
    `आपका जवाब न मिलने पर यह टिकट बंद किया गया है। अब भी सहायता चाहिए? आप इसे ${until} तक यहाँ फिर से खोल सकते हैं।`,
  noAssignee: 'Please choose somebody who works on tickets.',
  ratedAlready: 'आप इस सेवा को रेटिंग दे चुके हैं। धन्यवाद।',
  ratedTooEarly: 'सेवा पूरी होने पर आप रेटिंग दे सकते हैं।',
  askedAlready: 'आप एक बदलाव पहले ही माँग चुके हैं। हम पहले उसका जवाब देंगे।',
  lessThanLeft: (left) =>
    `The price can be lower by one rupee at the least, and by what is left of the payment at the most: ${left}.`,
  agreedChange: (number) => `agreed with a change of ${number}`,
  summary: {
    title: 'टिकट का सारांश',
    list: 'आपके टिकट',
    made: 'तारीख',
    customer: 'ग्राहक',
    history: 'क्या-क्या हुआ',
    talk: 'बातचीत',
    files: (names) => `फ़ाइलें: ${names}`,
    extra: 'अतिरिक्त काम और पुर्ज़े',
    extraPaid: (amount, when, invoice) => `${amount}, ${when} को भुगतान हुआ, इनवॉइस ${invoice}`,
    extraDue: (amount) => `${amount}, मंज़ूर, भुगतान बाकी`,
    system: 'पोर्टल का संदेश',
    newestOnly: (n) => `यहाँ सिर्फ़ सबसे नए ${n} हैं। सब पोर्टल में हैं।`,
  },
  export: {
    columns: {
      number: 'संख्या',
      service: 'सेवा',
      status: 'स्थिति',
      subject: 'विषय',
      urgency: 'ज़रूरत',
      createdAt: 'बुक किया',
      price: 'बुकिंग की कीमत, INR',
      paidAt: 'भुगतान',
      expectedAt: 'अपेक्षित',
      technician: 'तकनीशियन',
      invoice: 'इनवॉइस',
      refund: 'रिफ़ंड, INR',
      stars: 'रेटिंग, सितारे',
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
};

const devicesInput: Words<typeof deviceInputWords> = {
  name: 'कृपया डिवाइस को कोई नाम दें, जैसे “दफ़्तर का लैपटॉप”।',
  kind: 'कृपया चुनें कि यह किस प्रकार का डिवाइस है।',
};

const devices: Words<typeof deviceWords> = {
  what: 'यह डिवाइस',
  taken: 'इस नाम का डिवाइस पहले से है। कृपया दूसरा नाम चुनें।',
  tooMany: (most) => `आप ${most} डिवाइस रख सकते हैं। कृपया कोई एक हटाएँ जो अब काम में नहीं है।`,
  gone: 'यह डिवाइस इस बीच हटा दिया गया। कृपया फिर से चुनें।',
};

const templatesInput: Words<typeof templateInputWords> = { name: 'कृपया इसे एक नाम दें।' };

const templates: Words<typeof templateWords> = {
  what: 'यह टेम्पलेट',
  taken: 'इस नाम का टेम्पलेट पहले से है। कृपया दूसरा नाम चुनें।',
  tooMany: (most) => `आप ${most} टेम्पलेट रख सकते हैं। कृपया कोई एक हटाएँ जिसकी ज़रूरत नहीं।`,
};

const bulk: Words<typeof bulkWords> = {
  notSolved: 'यह अभी हल नहीं हुआ, इसलिए बंद करने को कुछ नहीं है।',
  notCancellable: 'काम शुरू हो चुका है या यह समाप्त हो गया है, इसलिए इसे यहाँ अब रद्द नहीं किया जा सकता।',
};

const cancel: Words<typeof cancelWords> = {
  changed: (amount) => `वापस मिलने वाली राशि इस बीच बदल गई है: अब यह ${amount} है। रद्द करने से पहले कृपया फिर से देखें।`,
  notYours: 'Money would go back with it, so whoever looks after payments cancels it.',
  tooMuch: (left) => `At most ${left} can go back.`,
  sentence: (number) => `Request ${number} was cancelled.`,
};

const secrets: Words<typeof secretWords> = {
  what: 'यह रहस्य',
  recipientChanged: 'अब दूसरे तकनीशियन या दूसरी की है। कुछ भी नहीं भेजा गया। कृपया पेज फिर से खोलें और फिर भेजें।',
  tooMany: `${secretsAtOnce} रहस्य पहले से रुके हैं। कृपया एक वापस लें, या पढ़े जाने तक रुकें।`,
  over: `यह रहस्य अब नहीं है। इसे एक ही बार, ${secretDays} दिनों के भीतर पढ़ा जा सकता है।`,
  notNow: 'अभी यहाँ कुछ नहीं भेजा जा सकता। कृपया हमें फ़ोन करें।',
  taken: 'यह कहीं और से पहले ही भेजा जा चुका है। कृपया फिर से लिखें।',
  openedElsewhere: 'यह दूसरी विंडो में खोला गया है। वहीं आगे बढ़ें।',
  noKey: 'यह की नहीं है। कृपया दूसरे ब्राउज़र में कोशिश करें।',
};

const sessionConsents: Words<typeof consentWords> = {
  name: 'कृपया अपना पूरा नाम टाइप करें।',
  backup: 'कृपया बताएँ कि आपके डेटा का बैकअप है या नहीं।',
  notNow: 'अभी सहमति देने के लिए कुछ नहीं है। मौजूदा स्थिति देखने के लिए कृपया पेज फिर से खोलें।',
  changed: 'तकनीशियन ने जो माँगा था, वह इस बीच बदल गया है। कुछ भी नहीं भेजा गया। कृपया फिर से पढ़ें और तब तय करें।',
};

const consentWordingHere: Words<typeof consentWording> = {
  intro: 'आपके देखते हुए हमारे तकनीशियन आपके डिवाइस से जुड़ते हैं। आप सेशन कभी भी ख़त्म कर सकते हैं।',
  scope: 'तकनीशियन क्या देख और बदल सकते हैं',
  nothingElse: 'इसके अलावा कुछ भी करने से पहले तकनीशियन आपसे पूछेंगे।',
  recording: 'सेशन रिकॉर्ड किया जा सकता है',
  recordingHint: 'यह आपकी मर्ज़ी है: रिकॉर्डिंग के बिना भी हम उतनी ही मदद करते हैं।',
  backup: 'आपका डेटा',
  kept: 'मेरे ज़रूरी डेटा का बैकअप मेरे पास है',
  none: 'मेरे पास बैकअप नहीं है और मैं मानता/मानती हूँ कि डेटा खो सकता है',
  signature: 'हस्ताक्षर के रूप में आपका पूरा नाम',
  withdraw: 'आप इसे इस पेज पर कभी भी वापस ले सकते हैं। तकनीशियन को तुरंत बताया जाता है।',
};

const sessionRecordings: Words<typeof recordingWords> = { what: 'यह रिकॉर्डिंग' };

const extras: Words<typeof extraWords> = {
  what: 'यह प्रस्ताव',
  changed: (total) =>
    `यह प्रस्ताव इस बीच बदल गया है: अब यह ${total} है। तय करने से पहले कृपया फिर देखें। अभी कुछ मंज़ूर नहीं हुआ।`,
  over: 'यह प्रस्ताव अब खुला नहीं है। अभी की स्थिति देखने के लिए कृपया पेज फिर खोलें।',
  notWaiting: 'इसके लिए कुछ भुगतान नहीं करना है। अभी की स्थिति देखने के लिए कृपया पेज फिर खोलें।',
  late: 'भुगतान आने से पहले यह अतिरिक्त काम वापस ले लिया गया था। पैसा अपने आप आपको वापस मिल जाएगा।',
  checkout: (number) => `अतिरिक्त काम और पुर्ज़े, टिकट ${number}`,
};

/** Words of the features, by catalogue. */
export const features = {
  errors,
  lifecycle,
  refusals,
  customers,
  'system-status': systemStatus,
  uploads,
  articles,
  attachments,
  'caller-proof': callerProof,
  tickets,
  bulk,
  devices,
  'devices/input': devicesInput,
  templates,
  'templates/input': templatesInput,
  cancel,
  extras,
  secrets,
  'session-consents': sessionConsents,
  'session-recordings': sessionRecordings,
  'consent-wording': consentWordingHere,
};
