import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../legal.ts';

export const words: Words<typeof english> = {
  version: (version, day) => `संस्करण ${version}, ${day} से लागू`,
  contents: 'इस पेज पर',
  documents: 'कानूनी दस्तावेज़',
  contactTitle: 'सवाल या शिकायत',
  contactText: (name) => `हमारे शिकायत अधिकारी ${name} को लिखें या कॉल करें।`,
  print: 'प्रिंट करें',
  inEnglish: 'यह दस्तावेज़ अंग्रेज़ी में है।',
};
