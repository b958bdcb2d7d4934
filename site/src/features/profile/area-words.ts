import type { AreaCheck } from '#collections/services/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { words } from '#site/messages/profile.ts';

/** What is said of a PIN code's area; nothing when it is no PIN code. */
export function areaWords(area: AreaCheck, locale?: Locale): { text: string; good: boolean } | null {
  const w = words(locale).area;
  switch (area.answer) {
    case 'covered':
      return { text: w.covered(area.pin, area.area), good: true };
    case 'not_covered':
      return { text: w.not_covered(area.pin, area.area), good: false };
    case 'unknown':
      return { text: w.unknown(area.pin), good: false };
    case 'invalid':
      return null;
  }
}
