import type { OwnProof } from '#collections/caller-proof/view.ts';
import type { DeviceView } from '#collections/devices/view.ts';
import type { DeskExtrasView } from '#collections/extras/view.ts';
import type { DeskSecretsView } from '#collections/secret-drops/view.ts';
import type { DeskConsentView } from '#collections/session-consents/view.ts';
import type { RecordingView } from '#collections/session-recordings/view.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { Category, ServiceKind, Urgency } from './contract.ts';
import type { DeskMessageView, ReadState } from './conversation-view.ts';
import type { TicketPointer } from './merge-view.ts';
import type { TicketStatus } from './rules/lifecycle.ts';
import type { MergeProblem } from './rules/merging.ts';
import type { MoveName } from './rules/moves.ts';
import type { Promises } from './rules/sla.ts';
import type { ModificationView, RatingView, TicketDetailsView, TimelineStep } from './view.ts';

/** A person of the desk, to choose from. */
export type DeskPerson = { id: string; name: string; openTickets: number };

/** One ticket as staff see it. Money is what it costs and whether it is paid; the books behind it are for accounts. */
export type DeskTicketView = {
  id: string;
  number: string;
  kind: ServiceKind;
  tierName: string;
  status: TicketStatus;
  subject: string;
  urgency: Urgency;
  createdAt: Instant;
  expectedAt: Instant | null;
  promises: Promises;
  /** In which promises are counted. */
  opening: OpeningTimes;
  category: Category;
  categoryOther: string | null;
  device: DeviceView | null;
  descriptionHtml: string;
  contact: TicketDetailsView['contact'];
  customer: {
    id: string;
    name: string;
    email: string;
    phone: string | null;
    since: Instant;
    tickets: number;
  };
  assignee: DeskPerson | null;
  people: DeskPerson[];
  price: Paise;
  payment: 'due' | 'confirming' | 'paid' | 'refunded' | 'none';
  paidAt: Instant | null;
  timeline: TimelineStep[];
  messages: DeskMessageView[];
  earlierMessages: boolean;
  readState: ReadState;
  rating: RatingView | null;
  modifications: ModificationView[];
  extras: DeskExtrasView;
  secrets: DeskSecretsView;
  /** Null where none is needed, and for who does not work on tickets. */
  consent: DeskConsentView | null;
  recordings: RecordingView[];
  /** For whoever has the ticket alone. */
  proof: OwnProof | null;
  /** Where it goes on, what goes on in it, and what keeps it from being merged; null where nothing does. */
  merge: {
    into: TicketPointer | null;
    joined: (TicketPointer & { subject: string })[];
    problem: MergeProblem | null;
  };
  /** Who does not work on tickets sees no conversation. */
  mayWork: boolean;
  moves: MoveName[];
  /** Where its payment and invoice stand; null for whom the books are closed. */
  records: { payment: string | null; invoice: { id: string; number: string } | null } | null;
  revision: number;
  cursor: string | null;
};

/** What a refused change answers beside the problem: how the ticket is now, so that nobody overwrites unseen. */
export type DeskConflict = {
  changedBy: string | null;
  changedAt: Instant | null;
  current: DeskTicketView;
};
