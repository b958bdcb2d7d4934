import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../attachments.ts';

export const words: Words<typeof english> = {
  legend: 'तस्वीरें और फ़ाइलें',
  hint: (count, megabytes) =>
    `${megabytes} MB तक की ${count} फ़ाइलें: तस्वीरें (PNG, JPEG, HEIC, WebP, GIF), वीडियो (WebM, MP4), PDF या टेक्स्ट।`,
  drop: 'फ़ाइलें यहाँ छोड़ें या स्क्रीनशॉट पेस्ट करें',
  choose: 'फ़ाइल चुनें',
  camera: 'फ़ोटो लें',
  record: {
    start: 'स्क्रीन रिकॉर्ड करें',
    stop: (seconds) => `रिकॉर्डिंग रोकें, ${seconds} से.`,
    hint: (seconds) => `क्या दिखे, यह आप चुनते हैं। बिना आवाज़ के, ${seconds} सेकंड तक।`,
    started: 'स्क्रीन रिकॉर्ड हो रही है।',
    refused: 'कुछ रिकॉर्ड नहीं हुआ: अनुमति नहीं मिली या रद्द किया गया।',
    failed: 'रिकॉर्डिंग नहीं हो पाई। स्क्रीनशॉट भी काम आता है।',
    name: 'स्क्रीन रिकॉर्डिंग',
  },
  full: (count) => `अधिकतम ${count} फ़ाइलें जोड़ी जा सकती हैं।`,
  tooLarge: (megabytes) => `बहुत बड़ी है: एक फ़ाइल ${megabytes} MB तक हो सकती है।`,
  wrongType:
    'इस तरह की फ़ाइल नहीं जोड़ी जा सकती। तस्वीरें (PNG, JPEG, HEIC, WebP, GIF), वीडियो (WebM, MP4), PDF और टेक्स्ट चल सकते हैं।',
  empty: 'यह फ़ाइल खाली है।',
  unreadable: 'यह फ़ाइल अब पढ़ी नहीं जा रही। कृपया हटाकर फिर से चुनें।',
  tooMany: (count) => `नहीं जोड़ी गई: अधिकतम ${count} फ़ाइलें।`,
  waiting: 'इंतज़ार में',
  sending: (percent) => `${percent} % भेजा गया`,
  checking: 'जाँच हो रही है…',
  paused: 'कनेक्शन का इंतज़ार। जहाँ रुका था, वहीं से अपने आप चलेगा।',
  pausedSpoken: (name) => `${name} कनेक्शन का इंतज़ार कर रही है और अपने आप आगे बढ़ेगी।`,
  done: 'जुड़ गई',
  progress: (name) => `${name} भेजी जा रही है`,
  cancel: (name) => `${name} भेजना रोकें`,
  remove: (name) => `${name} हटाएँ`,
  retry: 'फिर से कोशिश करें',
  left: 'पूरी नहीं गई। फिर से चुनें, जहाँ रुकी थी वहीं से चलेगी।',
  gone: 'यह फ़ाइल अब नहीं है। कृपया हटाकर फिर से जोड़ें।',
  added: (name) => `${name} जुड़ गई।`,
  busy: 'फ़ाइलें अभी जा रही हैं। कृपया थोड़ा रुकें या उन्हें रोकें।',
  failed: 'एक फ़ाइल नहीं जुड़ सकी। कृपया उसे हटाएँ या फिर से कोशिश करें।',
  kilobytes: (n) => `${n} KB`,
  megabytes: (n) => `${n} MB`,
};
