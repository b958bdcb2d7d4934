import type { SavedView } from '#collections/saved-views/view.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DeskQueue, Urgency } from './contract.ts';
import type { DeskFilter } from './rules/desk-filter.ts';
import type { TicketStatus } from './rules/lifecycle.ts';
import type { Promises } from './rules/sla.ts';

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
