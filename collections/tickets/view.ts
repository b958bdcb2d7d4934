import type { CallerProof } from '#collections/caller-proof/view.ts';
import type { ContactMethod } from '#collections/customers/choices.ts';
import type { DeviceView } from '#collections/devices/view.ts';
import type { ExtraView } from '#collections/extras/view.ts';
import type { CancellationView, CreditNoteView } from '#collections/refunds/view.ts';
import type { SecretsView } from '#collections/secret-drops/view.ts';
import type { ConsentView } from '#collections/session-consents/view.ts';
import type { ReceiptView } from '#collections/session-receipts/view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { RichText } from '#kernel/rich-text.ts';
import type { TicketCard } from './card-view.ts';
import type { Category, ContactTime, RatingReason } from './contract.ts';
import type { MessageView, ReadState } from './conversation-view.ts';
import type { FilesView } from './files-view.ts';
import type { PaymentState, PriceBreakup } from './price-view.ts';
import type { PromiseView } from './promise-view.ts';

export type TimelineStep = {
  /** In the order of the list. Taken up again, a ticket has a `resolved` for each time: those before, and the one to come. */
  step:
    | 'created'
    | 'paid'
    | 'assigned'
    | 'session'
    | 'resolved'
    | 'closed'
    | 'reopened'
    | 'cancelled'
    | 'merged';
  /** When it happened, or null when it is still to come. */
  at: Instant | null;
  /** When it is expected, for steps to come. */
  expectedAt: Instant | null;
};

/** A wish to change what was booked, and what became of it. */
export type ModificationView = {
  id: string;
  what: string;
  why: string;
  status: 'open' | 'accepted' | 'refused';
  askedAt: Instant;
  answer: string | null;
  priceDifference: Paise | null;
  answeredAt: Instant | null;
};

export type RatingView = {
  stars: number;
  reason: RatingReason | null;
  words: string | null;
  at: Instant;
};

/** How a person reaches us by herself. */
export type SupportView = { phone: string; email: string; hoursText: string; openNow: boolean };

export type TicketDetailsView = TicketCard & {
  /** Null where nothing is promised any more. */
  promise: PromiseView | null;
  /** While we wait for an answer: when it closes without one, once she has been reminded. */
  closesAt: Instant | null;
  category: Category;
  categoryOther: string | null;
  /** What it is about, if somebody has said so; also one that its account has no more. */
  device: DeviceView | null;
  contact: { name: string; phone: string; email: string; method: ContactMethod; time: ContactTime };
  payment: PaymentState;
  /** What happens when it is cancelled now; null where its customer cannot do so. */
  cancellation: CancellationView | null;
  creditNotes: CreditNoteView[];
  breakup: PriceBreakup;
  timeline: TimelineStep[];
  messages: MessageView[];
  /** Older messages are left off when there are very many. */
  earlierMessages: boolean;
  readState: ReadState;
  /** Whether the customer can still write here: see `mayWrite`. */
  mayReply: boolean;
  rating: RatingView | null;
  /** Until when "not solved yet" is possible; null when it is not. */
  reopenUntil: Instant | null;
  modifications: ModificationView[];
  /** What was asked for beyond the booked price, oldest first. */
  extras: ExtraView[];
  secrets: SecretsView;
  /** What a technician asked for before a session; null where nobody has. */
  consent: ConsentView | null;
  files: FilesView;
  /** Of its remote sessions, the newest first. */
  receipts: ReceiptView[];
  /** While somebody has the ticket: how whoever calls proves to be them. */
  proof: CallerProof | null;
  description: RichText;
  /** Goes up with every change of the ticket itself. */
  revision: number;
  /** Where a page that shows this goes on listening: see `#kernel/realtime.ts`. */
  cursor: string | null;
  preparation: string[];
  emergencyPhone: string;
  support: SupportView;
};
