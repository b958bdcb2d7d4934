import type { inputWords as customersInputWords } from '#collections/customers/contract.ts';
import type { profileWords } from '#collections/customers/rules/profile-hints.ts';
import type { inputWords } from '#collections/tickets/rules/input-words.ts';
import type { calendarWords } from '#kernel/calendar.ts';
import type { contractWords } from '#kernel/contract.ts';
import type { gstinWords } from '#kernel/gstin.ts';
import type { Words } from '#kernel/messages.ts';
import type { passwordWords } from '#kernel/password.ts';
import type { peopleWords } from '#kernel/people.ts';
import type { pinWords } from '#kernel/pin.ts';
import type { richTextWords } from '#kernel/rich-text-check.ts';

export const calendar: Words<typeof calendarWords> = { justNow: 'अभी-अभी' };

export const contract: Words<typeof contractWords> = {
  required: 'कृपया इसे भरें।',
  kind: 'यह सही रूप में नहीं है।',
  choice: 'कृपया इनमें से एक चुनें।',
  unknown: 'इस जानकारी की यहाँ जगह नहीं है।',
  state: 'कृपया राज्य चुनें।',
  character: 'इस टेक्स्ट में एक ऐसा अक्षर है जो सहेजा नहीं जा सकता। कृपया उसे हटाएँ।',
  textShort: (min) => `कृपया कम से कम ${min} अक्षर लिखें।`,
  textLong: (max) => `कृपया अधिकतम ${max} अक्षर लिखें।`,
  listShort: (min) => `कृपया कम से कम ${min} चुनें।`,
  listLong: (max) => `कृपया अधिकतम ${max} चुनें।`,
  numberLow: (min) => `यह ${min} या उससे अधिक होना चाहिए।`,
  numberHigh: (max) => `यह ${max} या उससे कम होना चाहिए।`,
};

export const people: Words<typeof peopleWords> = {
  email: 'कृपया name@example.com जैसा ईमेल पता लिखें।',
  phone: 'कृपया 10 अंकों का मोबाइल नंबर लिखें, या +91 98765 43210 की तरह देश कोड के साथ।',
  nameShort: 'कृपया कम से कम 2 अक्षरों का नाम लिखें।',
  nameLong: 'नाम में अधिकतम 80 अक्षर हो सकते हैं।',
  nameLetters: 'नाम में केवल अक्षर, खाली जगह और . - ’ जैसे सरल चिह्न हो सकते हैं।',
};

export const password: Words<typeof passwordWords> = {
  short: 'कृपया कम से कम 10 अक्षर इस्तेमाल करें।',
  long: 'कृपया अधिकतम 128 अक्षर इस्तेमाल करें।',
  common: 'इस पासवर्ड का अनुमान लगाना आसान है। कृपया दूसरा चुनें।',
  personal: 'कृपया पासवर्ड में अपना नाम या ईमेल पता न रखें।',
  longer: 'कुछ और अक्षर या एक और शब्द इसे मज़बूत बनाएँगे।',
  good: 'अच्छा है।',
  strong: 'मज़बूत है।',
};

export const pin: Words<typeof pinWords> = {
  format: 'PIN कोड में छह अंक होते हैं और वह 0 से शुरू नहीं होता।',
  unusual: (pin, state) => `PIN कोड ${pin} आम तौर पर ${state} का नहीं होता। कृपया दोनों जाँचें।`,
};

export const gstin: Words<typeof gstinWords> = {
  length: 'GSTIN में 15 अक्षर होते हैं।',
  format: 'यह GSTIN जैसा नहीं दिखता। उदाहरण: 29AABCQ1234F1ZP.',
  state: 'पहले दो अंक किसी राज्य का कोड नहीं हैं।',
  check: 'इस GSTIN में टाइपिंग की गलती है: आख़िरी अक्षर बाकी से मेल नहीं खाता।',
};

export const richText: Words<typeof richTextWords> = {
  shape: 'यह टेक्स्ट पढ़ा नहीं जा सका। कृपया फिर से लिखें।',
  node: 'इस टेक्स्ट में कुछ ऐसा है जो यहाँ इस्तेमाल नहीं हो सकता। कृपया सादे टेक्स्ट के रूप में पेस्ट करें।',
  link: 'लिंक http://, https:// या mailto: से शुरू होना चाहिए।',
  large: 'यह टेक्स्ट बहुत बड़ा है। कृपया इसे दो हिस्सों में लिखें या फ़ाइल के रूप में जोड़ें।',
  links: (max) => `एक टेक्स्ट में अधिकतम ${max} लिंक हो सकते हैं। कृपया कुछ हटाएँ।`,
  deep: 'इस टेक्स्ट में सूचियों के भीतर बहुत अधिक सूचियाँ हैं।',
  empty: 'कृपया कुछ लिखें।',
  short: (min) => `कृपया कम से कम ${min} अक्षर लिखें।`,
  long: (max) => `कृपया अधिकतम ${max.toLocaleString('en-IN')} अक्षर लिखें।`,
};

export const customersInput: Words<typeof customersInputWords> = {
  link: 'यह लिंक अधूरा है।',
  adult: 'रजिस्टर करने के लिए आपकी उम्र 18 साल या अधिक होनी चाहिए।',
};

export const ticketsInput: Words<typeof inputWords> = {
  more: 'कृपया थोड़ा और लिखें: कम से कम 5 अक्षर।',
  few: 'कृपया कुछ शब्दों में बताएँ।',
  why: 'कृपया कारण कुछ शब्दों में बताएँ।',
  about: 'कुछ शब्दों में बताएँ कि यह किस बारे में है।',
  reason: 'कृपया कारण चुनें।',
  tier: 'सेवा का स्तर चुनें।',
  category: 'चुनें कि यह किस बारे में है।',
  urgency: 'चुनें कि यह कितना ज़रूरी है।',
  method: 'चुनें कि हम आपसे कैसे संपर्क करें।',
  time: 'अपनी सुविधा का समय चुनें।',
  stars: 'एक से पाँच सितारे चुनें।',
  files: (most) => `अधिकतम ${most} फ़ाइलें जोड़ी जा सकती हैं।`,
};

export const profileHints: Words<typeof profileWords> = {
  otherState: (registered, address) =>
    `यह GSTIN ${registered} में रजिस्टर है, आपका पता ${address} में है। आपके इनवॉइस GSTIN के अनुसार बनते हैं।`,
};
