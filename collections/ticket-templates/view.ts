import type { Category, Urgency } from '#collections/tickets/contract.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Paise } from '#kernel/paise.ts';
import type { RichText } from '#kernel/rich-text.ts';

/** A template of the customer's own, or of a common problem that staff have described. */
export type TemplateRow = { id: string; name: string; own: boolean; about: string; savedAt: Instant | null };

/** What a booking begins with. */
export type TemplateStart = {
  id: string;
  name: string;
  tier: string;
  category: Category | null;
  categoryOther: string;
  subject: string;
  description: RichText | null;
  urgency: Urgency;
  /** What is different from when it was saved: its service level is not offered any more, or costs something else now. */
  change: { kind: 'gone'; tierName: string } | { kind: 'price'; was: Paise; now: Paise } | null;
};

export type TemplatesView = { templates: TemplateRow[] };
