import type { CancelledTicketView } from '#collections/refunds/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { words } from '#site/messages/cancel.ts';

/** Why a ticket was cancelled: what was written, else the reason that was chosen; null where nothing was said. */
export function cancelledWhy({ reason, words: said }: CancelledTicketView, locale?: Locale): string | null {
  if (reason === null || reason === 'other') return said;
  const chosen = words(locale).reasons[reason];
  return said ? `${chosen} – ${said}` : chosen;
}
