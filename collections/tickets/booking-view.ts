import type { ContactMethod } from '#collections/customers/choices.ts';
import type { DeviceView } from '#collections/devices/view.ts';
import type { TemplateRow, TemplateStart } from '#collections/ticket-templates/view.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { Category, ContactTime, Urgency } from './contract.ts';
import type { PriceBreakup } from './price-view.ts';
import type { TicketStatus } from './rules/lifecycle.ts';
import type { SupportView } from './view.ts';

export type TierView = {
  key: string;
  name: string;
  description: string;
  price: Paise;
  minutes: number;
  breakup: PriceBreakup;
};

/** What a new booking takes over from an old one. What was wrong is told anew. */
export type BookedBefore = {
  number: string;
  tier: string;
  category: Category;
  categoryOther: string | null;
  urgency: Urgency;
  method: ContactMethod;
  time: ContactTime;
  /** The device it was about, if the account still has it. */
  device: string | null;
};

/** What the booking form starts from. */
export type BookingView = {
  service: { title: string; summary: string; promise: string; included: string[]; preparation: string[] };
  tiers: TierView[];
  contact: { name: string; phone: string; email: string; method: ContactMethod };
  /** Address and State are complete, so tax and invoice can be made. */
  profileComplete: boolean;
  draft: { data: Record<string, unknown>; revision: number; savedAt: Instant } | null;
  /** What was chosen for the ticket that is booked again. */
  again: BookedBefore | null;
  /** What can be begun with, and the one that was asked for. */
  devices: DeviceView[];
  templates: TemplateRow[];
  template: TemplateStart | null;
  emergencyPhone: string;
  support: SupportView;
};

/** What booking answers: the ticket to pay for. A repeat of the same booking answers the same. */
export type BookedView = { number: string; status: TicketStatus };
