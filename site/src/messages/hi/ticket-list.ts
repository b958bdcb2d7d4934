import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../ticket-list.ts';

export const words: Words<typeof english> = {
  title: 'मेरे टिकट',
  sub: 'आपने हमसे जो भी कहा, और वह कहाँ तक पहुँचा',
  book: 'सहायता बुक करें',
  groups: { all: 'सभी', active: 'सक्रिय', completed: 'पूरे', cancelled: 'रद्द' },
  groupsLabel: 'स्थिति के अनुसार टिकट',
  filters: 'फ़िल्टर और क्रम',
  search: 'खोजें',
  searchHint: 'संख्या, लिखा हुआ कोई भी शब्द, फ़ाइल का नाम',
  searchExample: 'संख्या या शब्द',
  service: 'सेवा',
  anyService: 'सभी सेवाएँ',
  from: 'से',
  to: 'तक',
  days: {
    none: (typed) => `“${typed}” कोई दिन नहीं है।`,
    order: 'यह दिन पहले वाले से पहले का है, इसलिए दिनों का उपयोग नहीं किया गया।',
  },
  sort: 'क्रम',
  sorts: {
    relevance: 'सबसे मिलते-जुलते',
    newest: 'नए पहले',
    oldest: 'पुराने पहले',
    priority: 'प्राथमिकता से',
    status: 'स्थिति से',
  },
  apply: 'दिखाएँ',
  exportPdf: 'PDF डाउनलोड करें',
  exportCsv: 'CSV डाउनलोड करें',
  meant: (typed, meant) => `“${typed}” के लिए कुछ नहीं मिला। “${meant}” के लिए यह मिला।`,
  found: (n) => `${n.toLocaleString('en-IN')} टिकट`,
  foundMore: (n) => `${n} से ज़्यादा टिकट`,
  only: {
    newest: 'बहुत सारे टिकट मिले, इसलिए उनमें से केवल सबसे नए दिखाए गए हैं। पुराने टिकट देखने के लिए अवधि, सेवा या और शब्द दें।',
    oldest: 'बहुत सारे टिकट मिले, इसलिए उनमें से केवल सबसे पुराने दिखाए गए हैं। नए टिकट देखने के लिए अवधि, सेवा या और शब्द दें।',
  },
  active: 'लागू फ़िल्टर',
  chip: {
    q: (text) => `“${text}”`,
    from: (day) => `${day} से`,
    to: (day) => `${day} तक`,
    remove: 'फ़िल्टर हटाएँ',
    clear: 'फ़िल्टर हटाएँ',
  },
  none: {
    title: 'अभी कोई टिकट नहीं',
    text: 'दूर से सहायता बुक करें और भुगतान से समाधान तक हर चरण यहाँ देखें।',
  },
  noneInGroup: {
    active: { title: 'कुछ भी बाकी नहीं', text: 'आपने जो कहा था, सब हो चुका है।' },
    completed: { title: 'अभी कुछ पूरा नहीं हुआ', text: 'हल हुए टिकट यहाँ रहते हैं।' },
    cancelled: { title: 'कुछ रद्द नहीं हुआ', text: 'रद्द हुए टिकट यहाँ रहेंगे।' },
  },
  notFound: {
    title: 'इन फ़िल्टरों से कोई टिकट नहीं मिला',
    text: 'कम शब्द या दूसरी अवधि आज़माएँ।',
  },
  showAll: 'सभी टिकट दिखाएँ',
  paymentFailed: {
    title: 'भुगतान नहीं हुआ',
    text: 'आपका टिकट सुरक्षित है और भुगतान का इंतज़ार कर रहा है। आप फिर से, या दूसरे तरीके से कोशिश कर सकते हैं।',
  },
};
