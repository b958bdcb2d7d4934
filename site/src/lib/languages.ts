import * as hiShared from '#collections/_languages/hi/shared.ts';
import * as knShared from '#collections/_languages/kn/shared.ts';
import { type Locale, translate } from '#kernel/messages.ts';

/** Makes known what the site says in languages besides English: the catalogues of its own and those it shares with the API. */
const own = import.meta.glob<{ words: unknown }>(['../messages/{kn,hi}/*.ts'], { eager: true });

for (const [path, { words }] of Object.entries(own)) {
  const [, locale, name] = /(\w+)\/([\w-]+)\.ts$/.exec(path) ?? [];
  translate(locale as Locale, { [`site/${name}`]: words });
}

const shared = { kn: knShared, hi: hiShared };
for (const [locale, words] of Object.entries(shared))
  translate(locale as Locale, {
    ...words,
    'rich-text': words.richText,
    'customers/input': words.customersInput,
    'tickets/input': words.ticketsInput,
    'profile-hints': words.profileHints,
  });
