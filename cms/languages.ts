import { hi } from '#collections/_languages/hi.ts';
import { kn } from '#collections/_languages/kn.ts';
import { hi as hiMails } from '#emails/languages/hi.ts';
import { kn as knMails } from '#emails/languages/kn.ts';
import { translate, type Words } from '#kernel/messages.ts';
import type { words as identityWords } from '#plugins/identity/words.ts';

const identity: Record<'kn' | 'hi', Words<typeof identityWords>> = {
  kn: {
    checkFields: 'ದಯವಿಟ್ಟು ಗುರುತಿಸಿದ ವಿವರಗಳನ್ನು ಪರಿಶೀಲಿಸಿ.',
    email: 'name@example.com ರೀತಿಯ ಇಮೇಲ್ ವಿಳಾಸವನ್ನು ಬರೆಯಿರಿ.',
    password: (min, max) => `${min} ರಿಂದ ${max} ಅಕ್ಷರಗಳನ್ನು ಬಳಸಿ.`,
    page: 'ಈ ಪುಟ',
  },
  hi: {
    checkFields: 'कृपया चिह्नित जानकारी जाँचें।',
    email: 'name@example.com जैसा ईमेल पता लिखें।',
    password: (min, max) => `${min} से ${max} अक्षर इस्तेमाल करें।`,
    page: 'यह पेज',
  },
};

/** What the API says in languages besides English; known as soon as this is loaded. */
export const apiLanguages = {
  kn: { ...kn, ...knMails, identity: identity.kn },
  hi: { ...hi, ...hiMails, identity: identity.hi },
};
translate('kn', apiLanguages.kn);
translate('hi', apiLanguages.hi);
