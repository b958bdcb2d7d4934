import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../session.ts';

export const words: Words<typeof english> = {
  title: 'क्या आप अब भी यहाँ हैं?',
  text: (left) => `${left} में आप लॉग आउट हो जाएँगे। आपका लिखा हुआ सुरक्षित रहेगा।`,
  absolute: (left) =>
    `आपकी सुरक्षा के लिए हर लॉग इन कुछ दिनों बाद समाप्त होता है। आपका ${left} में समाप्त होगा। आपका लिखा हुआ सुरक्षित रहेगा।`,
  minutes: (n) => `${n} मिनट`,
  seconds: (n) => `${n} सेकंड`,
  stay: 'लॉग इन रहें',
  leave: 'अभी लॉग आउट करें',
  stayed: 'आप अब भी लॉग इन हैं।',
  failed: 'यह नहीं हुआ। कृपया अपना कनेक्शन जाँचें और फिर से कोशिश करें।',
  overTitle: 'आप लॉग आउट हो गए हैं',
  overText: 'नए टैब में फिर से लॉग इन करें, फिर यहाँ आकर दोबारा भेजें। आपका लिखा हुआ इसी पेज पर है।',
  overDo: 'नए टैब में लॉग इन करें',
  back: 'यहीं जारी रखें',
};
