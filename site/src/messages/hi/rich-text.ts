import type { Words } from '#kernel/messages.ts';
import type { words as english } from '#site/features/rich-text/words.ts';

export const words: Words<typeof english> = {
  toolbar: 'टेक्स्ट का रूप',
  toolbarHint: 'Alt F10 से रूप के बटनों पर जाएँ।',
  bold: 'मोटा',
  italic: 'तिरछा',
  underline: 'रेखांकित',
  strikethrough: 'काटा हुआ',
  code: 'कोड',
  bullets: 'बुलेट सूची',
  numbers: 'क्रमांक सूची',
  quote: 'उद्धरण',
  link: 'लिंक',
  undo: 'वापस लें',
  address: 'लिंक का पता',
  addressHint: 'जैसे www.example.com या name@example.com',
  addressProblem: 'लिंक किसी वेब या ईमेल पते का होना चाहिए।',
  apply: 'लिंक लगाएँ',
  remove: 'लिंक हटाएँ',
  cancel: 'रहने दें',
  loading: 'एडिटर लोड हो रहा है',
  plain: 'एडिटर लोड नहीं हो सका। सादा टेक्स्ट भी चलेगा।',
  count: (n, max) => `${max} में से ${n} अक्षर`,
  left: (n) => (n === 1 ? '1 अक्षर बचा है' : `${n} अक्षर बचे हैं`),
  over: (n) => (n === 1 ? '1 अक्षर ज़्यादा है' : `${n} अक्षर ज़्यादा हैं`),
};
