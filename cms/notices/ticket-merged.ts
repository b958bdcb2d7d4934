import { queryOne, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Announcement } from './notice.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

type Target = { ticket: string; number: string; assignee: { id: string; email: string } | null };
type Facts = EventFacts & { target: Target };

/** A ticket goes on in another: its customer hears where, and so does the technician who has the other one. */
export const ticketMerged = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    const target =
      facts &&
      (await queryOne<Target>(
        req,
        sql`select o.id as ticket, o.number, (select json_build_object('id', s.id, 'email', s.email) from staff s where s.id = o.assignee_id and s.active) as assignee
            from tickets o join tickets t on t.account_id = o.account_id where t.id = ${facts.ticket}::uuid and o.number = ${String(facts.data.into)}`,
      ));
    return target ? { ...facts, target } : null;
  },
  tell: (facts) => {
    const { customer, number, subject, target } = facts;
    return {
      entries: [entryOf(facts, 'ticket.merged', { into: target.number })],
      mails: [
        {
          template: 'ticket-merged',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: { name: customer.name, ticketNumber: number, subject, into: target.number },
        },
        ...toAssignee(facts),
      ],
    };
  },
  sample: {
    ...sampleEvent,
    said: '',
    target: {
      ticket: '019c5555-5555-7555-8555-555555555555',
      number: 'RT2026-0007',
      assignee: { id: '019c6666-6666-7666-8666-666666666666', email: 'ravi@quicktechpro.example' },
    },
  },
});

function toAssignee({ target, actor, number, subject }: Facts): Announcement['mails'] {
  const { assignee } = target;
  if (!assignee || assignee.id === actor.id) return [];
  return [
    {
      template: 'desk-news',
      person: assignee.id,
      customer: null,
      recipient: assignee.email,
      props: {
        news: 'joined',
        who: number,
        ticketNumber: target.number,
        subject,
        said: '',
        adminPath: deskPath(target.ticket),
      },
    },
  ];
}
