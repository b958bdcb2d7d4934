import type { Instant, TicketCard } from '#collections/tickets/view.ts';
import type { Paise } from '#kernel/paise.ts';

/** Something only the customer can move on. */
export type WaitingItem = {
  kind: 'pay' | 'complete_profile';
  ticketNumber: string | null;
  subject: string | null;
  amount: Paise | null;
};

export type DashboardView = {
  firstName: string;
  lastLogIn: { at: Instant; device: string } | null;
  waiting: WaitingItem[];
  stats: { openTickets: number; pendingPayments: Paise; activeSince: Instant };
  tickets: TicketCard[];
  /** Price range of the catalogue for the quick action. */
  remote: { from: Paise; to: Paise; promise: string; openNow: boolean } | null;
};
