import type { ActivityView } from '#collections/activities/view.ts';
import type { TicketCard, Wait } from '#collections/tickets/card-view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';

/** Something only the customer can move on: of one of her tickets, or of her own data. */
export type WaitingItem = TicketWait | { kind: 'complete_profile' };
export type TicketWait = Wait & { ticketNumber: string; subject: string };

export type DashboardView = {
  firstName: string;
  lastLogIn: { at: Instant; device: string } | null;
  waiting: WaitingItem[];
  stats: { openTickets: number; pendingPayments: Paise; activeSince: Instant };
  tickets: TicketCard[];
  /** The last five things that happened. */
  activities: ActivityView[];
  /** Sessions that were begun, the mean time from payment to resolution in minutes, the last session; null before the first. */
  sessions: { count: number; averageMinutes: number | null; lastAt: Instant } | null;
  /** Price range of the catalogue for the quick action. */
  remote: { from: Paise; to: Paise; promise: string; openNow: boolean } | null;
};
