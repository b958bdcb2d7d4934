import addresses from 'virtual:language-scripts';
import type { Locale } from '#kernel/messages.ts';
import { islandPartOf } from './island-words.ts';

/**
 * Address of the script with the words that the scripts of a page say, to stand before all of them; null for
 * English, which they carry. @param route as in the folder of pages
 */
export function languageScript(locale: Locale, route: string): string | null {
  return addresses[locale]?.[islandPartOf(route)] ?? null;
}
