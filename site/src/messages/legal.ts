import { catalogue } from '#kernel/messages.ts';

/** Around the legal documents; their text is kept by staff. */
export const words = catalogue({
  name: 'site/legal',
  en: {
    version: (version: string, day: string) => `Version ${version}, in force since ${day}`,
    contents: 'On this page',
    documents: 'Legal documents',
    contactTitle: 'Questions or a complaint',
    contactText: (name: string) => `Write to or call our grievance officer, ${name}.`,
    print: 'Print',
    inEnglish: 'This document is in English.',
  },
});
