import type { PayloadRequest } from 'payload';
import { type ExtraLine, timeText } from '#collections/extras/rules/prices.ts';
import type { ExtraStatus } from '#collections/extras/rules/states.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

type Extra = {
  id: string;
  status: ExtraStatus;
  lines: ExtraLine[];
  total: string;
  revision: string;
  /** She had said yes to it. */
  agreed: boolean;
  isNewest: boolean;
};
type Facts = EventFacts & { extra: Extra };
type Proposed = Facts & { taxed: boolean };

const sampleExtra: Extra = {
  id: '019c5555-5555-7555-8555-555555555555',
  status: 'approved',
  revision: '0',
  agreed: true,
  isNewest: true,
  total: '349900',
  lines: [
    {
      kind: 'part',
      description: 'SSD 500 GB, SATA',
      code: '84717020',
      quantity: 1,
      minutes: null,
      unitPrice: paise(349_900),
      rateBp: 1800,
      amount: paise(349_900),
    },
  ],
};

/** Staff ask for more than was booked, or for something else than before: its customer decides. */
export const extraProposed = defineNotice<Proposed>({
  load: async (req, event) => {
    const facts = await load(req, event);
    if (facts?.extra.status !== 'proposed' || !facts.extra.isNewest) return null;
    const { company } = await loadSettings(req);
    return { ...facts, taxed: company.gstMode === 'registered' };
  },
  tell: (facts) => {
    const { customer, actor, number, subject, extra, taxed } = facts;
    const total = Number(extra.total);
    return {
      entries: [entryOf(facts, 'extra.proposed', { amount: total, extra: extra.id })],
      mails: [
        {
          template: 'extra-proposed',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: {
            name: customer.name,
            who: actor.name,
            ticketNumber: number,
            subject,
            changed: Number(extra.revision) > 0,
            lines: mailLines(extra),
            total,
            taxed,
          },
        },
      ],
    };
  },
  sample: {
    ...sampleEvent,
    extra: { ...sampleExtra, status: 'proposed', agreed: false },
    taxed: true,
  },
});

/** Staff take back what they asked for. She reads it in the portal, and by mail once she had agreed to it and counted on it. */
export const extraWithdrawn = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await load(req, event);
    return facts?.extra.status === 'withdrawn' ? facts : null;
  },
  tell: (facts) => {
    const { customer, actor, number, subject, extra } = facts;
    const total = Number(extra.total);
    return {
      entries: [entryOf(facts, 'extra.withdrawn', { amount: total, extra: extra.id })],
      mails: extra.agreed
        ? [
            {
              template: 'extra-withdrawn',
              person: customer.id,
              customer: customer.id,
              recipient: customer.email,
              props: {
                name: customer.name,
                who: actor.name,
                ticketNumber: number,
                subject,
                lines: mailLines(extra),
                total,
              },
            },
          ]
        : [],
    };
  },
  sample: {
    ...sampleEvent,
    extra: { ...sampleExtra, status: 'withdrawn' },
  },
});

/** The customer has said yes or no: whoever has the ticket goes on, or does not. */
export const extraAnswered = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await load(req, event);
    return facts && facts.extra.status !== 'proposed' && facts.extra.status !== 'withdrawn' ? facts : null;
  },
  tell: ({ assignee, actor, number, subject, ticket, extra }) => ({
    entries: [],
    mails: assignee
      ? [
          {
            template: 'desk-news',
            person: assignee.id,
            customer: null,
            recipient: assignee.email,
            props: {
              news: extra.status === 'declined' ? 'extra_declined' : 'extra_approved',
              who: actor.name,
              ticketNumber: number,
              subject,
              said: `${extra.lines.map(lineText).join('\n')}\n${formatInr(paise(Number(extra.total)))}`,
              adminPath: deskPath(ticket),
            },
          },
        ]
      : [],
  }),
  sample: {
    ...sampleEvent,
    actor: { kind: 'customer', id: sampleEvent.customer.id, name: sampleEvent.customer.name },
    extra: sampleExtra,
  },
});

function mailLines({ lines }: Extra) {
  return lines.map((line) => ({ text: lineText(line), amount: line.amount }));
}

function lineText({ description, minutes, quantity, ...price }: ExtraLine): string {
  return minutes === null
    ? `${quantity} × ${description}`
    : `${description} (${timeText({ minutes, ...price })})`;
}

/** `isNewest`: staff have not changed it again since this event. */
async function load(req: PayloadRequest, event: string): Promise<Facts | null> {
  const facts = await loadEventFacts(req, event);
  if (!facts) return null;
  const extra = await queryOne<Extra>(
    req,
    sql`select x.id, x.status, x.lines, x.total, x.revision, x.agreed is not null as agreed, not exists (select 1 from activities a where a.ticket_id = x.ticket_id
          and a.kind = 'extra.changed' and a.data->>'extra' = x.id::text and a.id > ${event}::uuid) as "isNewest"
        from extras x where x.id = ${String(facts.data.extra)}::uuid`,
  );
  return extra && { ...facts, extra };
}
