import type { Translations } from '#kernel/messages.ts';
import { features } from './kn/features.ts';
import { news } from './kn/news.ts';
import * as shared from './kn/shared.ts';

/** What the API says, in this language. Names of the panel and of documents of the law stay English. */
export const kn: Translations = {
  ...features,
  ...news,
  ...shared,
  'rich-text': shared.richText,
  'customers/input': shared.customersInput,
  'tickets/input': shared.ticketsInput,
  'profile-hints': shared.profileHints,
};
