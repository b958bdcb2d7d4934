import { catalogue } from '#kernel/messages.ts';

export const articleWords = catalogue({ name: 'articles', en: { what: 'This article' } });
