import { queryOne, sql } from '#toolkit/database.ts';
import { activeStaff, type Person, samplePerson } from './active-staff.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';

type TakenBackFacts = EventFacts & { before: Person | null; admins: Person[] };

/** A ticket left somebody without anybody's decision: whoever had it hears of it, and admins when it has nobody now. */
export const ticketTakenBack = defineNotice<TakenBackFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    if (!facts) return null;
    const from = typeof facts.data.from === 'string' ? facts.data.from : null;
    const before = await queryOne<Person>(
      req,
      sql`select s.id, s.email from staff s where s.id = ${from}::uuid and s.active`,
    );
    const admins = facts.data.staff === null ? await activeStaff(req, ['admin']) : [];
    return before || admins.length > 0 ? { ...facts, before, admins } : null;
  },
  tell: ({ before, admins, data, number, subject, ticket }) => {
    const mail = (news: 'taken_back' | 'nobody_there', { id, email }: Person) => ({
      template: 'desk-news' as const,
      person: id,
      customer: null,
      recipient: email,
      props: {
        news,
        who: typeof data.technician === 'string' ? data.technician : '',
        ticketNumber: number,
        subject,
        said: '',
        adminPath: deskPath(ticket),
      },
    });
    return {
      entries: [],
      mails: [
        ...(before ? [mail('taken_back', before)] : []),
        ...admins.filter(({ id }) => id !== before?.id).map((admin) => mail('nobody_there', admin)),
      ],
    };
  },
  sample: {
    ...sampleEvent,
    actor: { kind: 'system', id: null, name: '' },
    said: '',
    before: samplePerson,
    admins: [],
    data: {
      technician: 'Chitra Rao',
      staff: '019c5555-5555-7555-8555-555555555555',
      takenBack: 'unanswered',
    },
  },
});
