import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../help.ts';

export const words: Words<typeof english> = {
  title: 'मदद',
  description: 'आप ख़ुद क्या आज़मा सकते हैं, और तकनीशियन के लिए कैसे तैयार हों।',
  search: 'आप क्या ढूँढ रहे हैं?',
  find: 'ढूँढें',
  clear: 'सभी लेख दिखाएँ',
  found: (count, q) => `“${q}” के लिए ${count} लेख`,
  none: (q) => `“${q}” के लिए कुछ नहीं मिला`,
  noneText: 'दूसरे शब्द आज़माएँ, या रिमोट सहायता बुक करें और बताएँ कि क्या होता है।',
  empty: 'अभी कोई लेख नहीं',
  emptyText: 'रिमोट सहायता बुक करें, तकनीशियन आपके साथ मिलकर देखेगा।',
  book: 'रिमोट सहायता बुक करें',
  updated: (day) => `पिछला बदलाव: ${day}`,
  others: 'इसी विषय पर',
  still: 'अब भी काम नहीं कर रहा?',
  stillText: 'तकनीशियन आपकी स्क्रीन पर आपके साथ मिलकर देखेगा।',
  english: 'अंग्रेज़ी में',
};
