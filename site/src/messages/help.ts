import { catalogue, plural } from '#kernel/messages.ts';

/** The help centre's pages. */
export const words = catalogue({
  name: 'site/help',
  en: {
    title: 'Help',
    description: 'What you can try yourself, and how to get ready for a technician.',
    search: 'What are you looking for?',
    find: 'Find',
    clear: 'Show all articles',
    found: (count: number, q: string) => `${count} ${plural(count, 'article', 'articles')} for “${q}”`,
    none: (q: string) => `Nothing found for “${q}”`,
    noneText: 'Try other words, or book remote support and describe what happens.',
    empty: 'No articles yet',
    emptyText: 'Book remote support, and a technician will look at it with you.',
    book: 'Book remote support',
    updated: (day: string) => `Last changed on ${day}`,
    others: 'On the same subject',
    still: 'Does it still not work?',
    stillText: 'A technician looks at it with you, on your screen.',
    english: 'In English',
  },
});
