import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import type { TimelineStep } from '#collections/tickets/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { words } from '#site/messages/tickets.ts';
import { when } from './when.ts';

export type TimelineItem = { text: string; when?: string; datetime?: string; note?: string; done: boolean };

type Ticket = { status: TicketStatus; technician: string | null; timeline: readonly TimelineStep[] };

/** The steps of a ticket in words, with their moments. A step that later ones have overtaken is left out. */
export function timelineTexts(ticket: Ticket, now: Date, locale?: Locale): TimelineItem[] {
  const w = words(locale).timeline;
  const lastDone = ticket.timeline.findLastIndex((step) => step.at !== null);
  const items = ticket.timeline
    .filter((step, i) => step.at !== null || i > lastDone)
    .map((step): TimelineItem => {
      if (step.at !== null) {
        const named = step.step === 'assigned' && ticket.technician;
        const text = named ? w.done.assignedTo(ticket.technician ?? '') : w.done[step.step];
        return { text, when: when(step.at, now, locale), datetime: step.at, done: true };
      }
      const text = w.toCome[step.step];
      if (step.expectedAt === null) return { text, done: false };
      return { text, when: w.by(when(step.expectedAt, now, locale)), datetime: step.expectedAt, done: false };
    });
  const isToldOf = ticket.timeline.some(({ step }) => step === 'cancelled' || step === 'merged');
  return ticket.status === 'cancelled' && !isToldOf
    ? [...items, { text: w.done.cancelled, done: true }]
    : items;
}
