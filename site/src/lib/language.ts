import type { Locale } from '#kernel/messages.ts';

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: 'English', kn: 'ಕನ್ನಡ', hi: 'हिन्दी' };
