import type { ContactMethod } from '#collections/customers/choices.ts';
import type { Paise } from '#kernel/paise.ts';
import type { Category, ContactTime, ServiceKind, TicketListQuery, Urgency } from './contract.ts';
import type { TicketGroup, TicketStatus } from './rules/lifecycle.ts';

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
};

export type TicketListView = {
  query: TicketListQuery;
  counts: Record<TicketGroup | 'all', number>;
  total: number;
  pages: number;
  tickets: TicketCard[];
};

export type TimelineStep = {
  step: 'created' | 'paid' | 'assigned' | 'session' | 'resolved' | 'closed';
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

export type TicketAction = 'pay' | 'download_invoice' | 'book_again' | 'contact_support';

export type TicketDetailsView = TicketCard & {
  category: Category;
  categoryOther: string | null;
  contact: { name: string; phone: string; email: string; method: ContactMethod; time: ContactTime };
  payment: PaymentState;
  breakup: PriceBreakup;
  timeline: TimelineStep[];
  messages: MessageView[];
  preparation: string[];
  emergencyPhone: string;
  support: SupportView;
  actions: TicketAction[];
};

export type TierView = {
  key: string;
  name: string;
  description: string;
  price: Paise;
  minutes: number;
  breakup: PriceBreakup;
};

/** What the booking form starts from. */
export type BookingView = {
  service: { title: string; summary: string; promise: string; included: string[]; preparation: string[] };
  tiers: TierView[];
  contact: { name: string; phone: string; email: string; method: ContactMethod };
  /** Address and State are complete, so tax and invoice can be made. */
  profileComplete: boolean;
  draft: { data: Record<string, unknown>; revision: number; savedAt: Instant } | null;
  emergencyPhone: string;
  hoursText: string;
  support: SupportView;
};

/** What booking answers: the ticket to pay for. A repeat of the same booking answers the same. */
export type BookedView = { number: string; status: TicketStatus };
