import { minutesBetween } from '#collections/session-receipts/rules/session.ts';
import type { ReceiptView } from '#collections/session-receipts/view.ts';
import { receiptJson, receiptOf } from '#collections/session-receipts/views/receipts.ts';
import { reopenDays } from '#collections/tickets/rules/moves.ts';
import { addDays } from '#kernel/calendar.ts';
import { paise } from '#kernel/paise.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

type ResolvedFacts = EventFacts & {
  /** Null where nobody connected. */
  receipt: ReceiptView | null;
};

/** A technician has finished: what was done, and the question whether it is solved. The link only asks it. */
export const ticketResolved = defineNotice<ResolvedFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    if (facts?.status !== 'resolved') return null;
    const row = await queryOne<{ receipt: ReceiptView }>(
      req,
      sql`select ${receiptJson} as receipt from session_receipts x where x.event = ${event}`,
    );
    return { ...facts, receipt: row && receiptOf(row.receipt) };
  },
  tell: (facts) => ({
    entries: [entryOf(facts, 'ticket.resolved')],
    mails: [
      messageMail(facts, {
        news: 'resolved',
        ...(facts.receipt ? { receipt: mailed(facts.receipt) } : {}),
        closesAt: addDays(new Date(facts.at), reopenDays).toISOString(),
      }),
    ],
  }),
  sample: {
    ...sampleEvent,
    status: 'resolved',
    said: 'I changed the channel. It is fast again.',
    receipt: {
      number: 'SR2026-0007',
      technician: 'Bala Kumar',
      startedAt: '2026-11-22T08:15:00.000Z',
      endedAt: '2026-11-22T09:00:00.000Z',
      scope: 'The settings of the router.',
      recording: false,
      done: 'I changed the channel. It is fast again.',
      phrase: null,
      price: paise(49_900),
      paidAt: '2026-11-22T07:31:00.000Z',
    },
  },
});

function mailed({ done: _, ...receipt }: ReceiptView) {
  return { ...receipt, minutes: minutesBetween(receipt.startedAt, receipt.endedAt) };
}
