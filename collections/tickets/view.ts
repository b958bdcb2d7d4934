import type { CallerProof, OwnProof } from '#collections/caller-proof/view.ts';
import type { ContactMethod } from '#collections/customers/choices.ts';
import type { DeviceView } from '#collections/devices/view.ts';
import type { DeskExtrasView, ExtraView } from '#collections/extras/view.ts';
import type {
  CancellationView,
  CancelledTicketView,
  CreditNoteView,
  RefundView,
} from '#collections/refunds/view.ts';
import type { SavedView } from '#collections/saved-views/view.ts';
import type { DeskSecretsView, SecretsView } from '#collections/secret-drops/view.ts';
import type { ConsentView, DeskConsentView } from '#collections/session-consents/view.ts';
import type { ReceiptView } from '#collections/session-receipts/view.ts';
import type { RecordingView } from '#collections/session-recordings/view.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import type { Paise } from '#kernel/paise.ts';
import type { RichText } from '#kernel/rich-text.ts';
import type {
  Category,
  ContactTime,
  DeskQueue,
  RatingReason,
  ServiceKind,
  TicketListQuery,
  Urgency,
} from './contract.ts';
import type { DeskFilter } from './rules/desk-filter.ts';
import type { TicketGroup, TicketStatus } from './rules/lifecycle.ts';
import type { MergeProblem } from './rules/merging.ts';
import type { MoveName } from './rules/moves.ts';
import type { Clock, Promises } from './rules/sla.ts';

/** All instants in views are ISO 8601 in UTC. */
export type Instant = string;

export type TicketCard = {
  number: string;
  kind: ServiceKind;
  tierName: string;
  status: TicketStatus;
  subject: string;
  urgency: Urgency;
  createdAt: Instant;
  price: Paise;
  paidAt: Instant | null;
  /** A payment is on its way and not booked yet: nobody should pay again. */
  confirming: boolean;
  expectedAt: Instant | null;
  technician: string | null;
  invoiceNumber: string | null;
  /** Staff have written something that she has not seen. */
  unread: boolean;
  /** How it was rated, in stars. */
  stars: number | null;
  cancelled: CancelledTicketView | null;
  /** Number of the ticket that it goes on in, since staff merged it. */
  mergedInto: string | null;
  refunds: RefundView[];
  /** What its customer can do now, in the order in which it is offered. */
  actions: TicketAction[];
  /** What waits for her, the most urgent first: see `waitsOf`. */
  waits: Wait[];
};

export type WaitKind = 'pay' | 'answer' | 'sign' | 'resend' | 'decide' | 'confirm' | 'rate';

/** Something of a ticket that only its customer can move on. */
export type Wait = {
  kind: WaitKind;
  /** What is to be paid. */
  amount: Paise | null;
  /** Id of the extra that it is about; null for the ticket itself. */
  extra: string | null;
};

export type TicketListView = {
  query: TicketListQuery;
  counts: Record<TicketGroup | 'all', number>;
  /** Which of the counts are only the least that there is, because a search finds very much. */
  atLeast: (TicketGroup | 'all')[];
  /** From which end the tickets are where a search finds more than these; null where they are all. */
  only: 'newest' | 'oldest' | null;
  /** Which words were looked for instead, where those that were typed found nothing; null where they did. */
  search: { meant: string } | null;
  total: number;
  /** Cursors of the pages before and after this one; null where there is none. */
  previous: string | null;
  next: string | null;
  tickets: TicketCard[];
};

/** Tickets that were chosen; `cancellation`: what cancelling would mean, null where she cannot. */
export type ChosenView = { tickets: { ticket: TicketCard; cancellation: CancellationView | null }[] };

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

export type AttachmentView = {
  id: string;
  filename: string;
  mimeType: string;
  size: number;
  createdAt: Instant;
};

export type MessageView = {
  id: string;
  author: 'you' | 'colleague' | 'technician' | 'system';
  authorName: string;
  at: Instant;
  /** Safe HTML made on the server from the checked rich text. */
  html: string;
  attachments: AttachmentView[];
  /** Goes up with every change of its text. */
  revision: number;
  editedAt: Instant | null;
  /** Until when the viewer may change it; null for what is not hers or is too old. */
  editableUntil: Instant | null;
  /** The text for the editor, only where it may be changed. */
  body: RichText | null;
  /** Number of another ticket that the portal's own words are about. */
  about?: string;
};

/** Everything of a ticket that is kept as a file: from its customer's side, from ours, and recordings. */
export type FilesView = { yours: AttachmentView[]; ours: AttachmentView[]; recordings: RecordingView[] };

/** A message as the desk sees it. */
export type DeskMessageView = Omit<MessageView, 'author' | 'about'> & {
  author: 'you' | 'customer' | 'technician' | 'system';
  internal: boolean;
  about?: TicketPointer;
};

/** Another ticket, for a link at the desk. */
export type TicketPointer = { id: string; number: string };

/** A ticket that another can go on in. */
export type MergeTarget = TicketPointer & { subject: string; status: TicketStatus; createdAt: Instant };

/** What a message said before it was changed, oldest first. */
export type MessageHistoryView = { versions: { at: Instant; html: string }[] };

/** How far each side has read; null when it has read nothing yet. */
export type ReadState = { customer: Instant | null; staff: Instant | null };

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

export type PriceBreakup = {
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  roundOff: Paise;
  total: Paise;
  interState: boolean;
  placeOfSupply: string;
  taxed: boolean;
};

export type PaymentState =
  | { state: 'due'; amount: Paise; lastFailure: string | null }
  | { state: 'confirming'; amount: Paise }
  | { state: 'paid'; amount: Paise; at: Instant; method: string; paymentId: string }
  | { state: 'none'; amount: Paise };

/** How a person reaches us by herself. */
export type SupportView = { phone: string; email: string; hoursText: string; openNow: boolean };

export type TicketAction =
  | 'pay'
  | 'provide_information'
  | 'sign_consent'
  | 'answer_extra'
  | 'pay_extra'
  | 'confirm'
  | 'not_yet'
  | 'rate'
  | 'reopen'
  | 'update_info'
  | 'request_modification'
  | 'send_secret'
  | 'withdraw_consent'
  | 'cancel'
  | 'download_invoice'
  | 'book_again'
  | 'save_template'
  | 'download_summary'
  | 'contact_support';

/** One promise to a customer and how it stands. */
export type PromisedView = { dueAt: Instant; state: Clock['state'] };

/** What we promise a customer: as lengths in minutes of opening time until she has paid, as instants from then on. */
export type PromiseView =
  | { given: false; firstAnswerMinutes: number | null; completionMinutes: number }
  | { given: true; firstAnswer: PromisedView | null; completion: PromisedView | null };

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

export type DeskRow = {
  id: string;
  number: string;
  subject: string;
  customer: string;
  status: TicketStatus;
  urgency: Urgency;
  tierName: string;
  assignee: string | null;
  /** Last message that a customer wrote and nobody has answered yet. */
  waitingSince: Instant | null;
  expectedAt: Instant | null;
  promises: Promises;
  createdAt: Instant;
  unread: boolean;
  /** Whoever takes it says by it which state of the ticket she saw. */
  revision: number;
};

export type DeskQueuesView = {
  filter: DeskFilter;
  /** More than `queueCountLimit` is one more. */
  counts: Record<DeskQueue, number>;
  rows: DeskRow[];
  /** In which promises are counted. */
  opening: OpeningTimes;
  /** Saved views, and whether whoever looks keeps some for everybody. */
  views: SavedView[];
  mayShare: boolean;
  /** Who works on tickets, to filter by. */
  people: { id: string; name: string }[];
  /** Cursors of the pages before and after this one; null where there is none. */
  previous: string | null;
  next: string | null;
  cursor: string | null;
};
