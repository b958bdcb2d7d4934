import { catalogue } from '#kernel/messages.ts';

/** Words that belong to no single page. */
export const words = catalogue({
  name: 'site/common',
  en: {
    brand: 'QuickTechPro',
    cancel: 'Cancel',
    save: 'Save',
    optional: 'optional',
    copy: 'Copy',
    copied: 'Copied',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    strength: ['Not enough', 'Weak', 'Fair', 'Good', 'Strong'],
    strengthLabel: 'Password strength',
    loading: 'Loading',
    working: 'One moment…',
    previous: 'Previous',
    next: 'Next',
    firstPage: 'First page',
    pages: 'Pages',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    trail: 'You are here',
    steps: 'Steps',
    stepDone: 'done',
    stepNow: 'current step',
    step: (n: number, of: number) => `Step ${n} of ${of}`,
    /** Beside a promise of time. */
    countsFromOpening: 'We are closed now; it counts from the next opening.',
    noticeProblem: 'Problem',
    noticeGood: 'Done',
    noticeMind: 'Please note',
    noticeInfo: 'Information',
    noscript: 'This form needs JavaScript. Please switch it on, or call us.',
  },
});
