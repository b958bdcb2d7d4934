import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../thread-later.ts';

export const words: Words<typeof english> = {
  over: (into) => `यह बातचीत ${into} में जारी है।`,
  carried: (into) => `यह बातचीत ${into} में जारी है। आपका लिखा वहाँ आपका इंतज़ार कर रहा है, अभी भेजा नहीं गया है।`,
  open: (into) => `${into} में आगे बढ़ें`,
  edit: {
    label: 'अपना संदेश बदलें',
    hint: 'यहाँ सब देख सकते हैं कि यह बदला गया और पहले क्या लिखा था।',
    save: 'सहेजें',
    busy: 'सहेज रहे हैं…',
    cancel: 'रहने दें',
    saved: 'आपका संदेश बदल गया।',
    now: 'अब यह लिखा है',
    asNew: 'नए संदेश के रूप में लिखें',
  },
};
