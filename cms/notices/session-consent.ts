import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Announcement } from './notice.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

type AskedFacts = EventFacts & { scope: string };
type AnsweredFacts = EventFacts & { asker: { id: string; email: string } | null };

async function loadScope(req: PayloadRequest, facts: EventFacts): Promise<string | null> {
  const row = await queryOne<{ scope: string }>(
    req,
    sql`select s.scope from session_scopes s where s.id = ${String(facts.data.scope)}::uuid
          and not exists (select 1 from session_scopes later where later.ticket_id = s.ticket_id and later.number > s.number)
          and not exists (select 1 from session_consents c where c.scope_id = s.id)`,
  );
  return row?.scope ?? null;
}

/** A technician wants to connect: her customer reads what for, and where to agree. Old news once she has answered. */
export const consentAsked = defineNotice<AskedFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    const scope = facts && (await loadScope(req, facts));
    return facts && scope ? { ...facts, scope } : null;
  },
  tell: (facts) => {
    const { customer, actor, number, subject, scope } = facts;
    return {
      entries: [entryOf(facts, 'consent.asked')],
      mails: [
        {
          template: 'session-consent',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: { name: customer.name, who: actor.name, ticketNumber: number, subject, scope },
        },
      ],
    };
  },
  sample: { ...sampleEvent, scope: 'The settings of the browser and its add-ons.' },
});

async function loadAnswered(req: PayloadRequest, event: string): Promise<AnsweredFacts | null> {
  const facts = await loadEventFacts(req, event);
  if (!facts) return null;
  const asker = await queryOne<{ id: string; email: string }>(
    req,
    sql`select p.id, p.email from session_scopes s join staff p on p.id = s.staff_id and p.active
        where s.id = ${String(facts.data.scope)}::uuid`,
  );
  return { ...facts, asker };
}

/** To whoever has the ticket; where nobody has, to who asked. */
function toTechnician(
  { assignee, asker, actor, number, subject, ticket }: AnsweredFacts,
  news: 'consent_given' | 'consent_withdrawn',
): Announcement {
  const person = assignee ?? asker;
  const props = {
    news,
    who: actor.name,
    ticketNumber: number,
    subject,
    said: '',
    adminPath: deskPath(ticket),
  };
  return {
    entries: [],
    mails: person
      ? [{ template: 'desk-news', person: person.id, customer: null, recipient: person.email, props }]
      : [],
  };
}

const sampleAnswered: AnsweredFacts = {
  ...sampleEvent,
  actor: { kind: 'customer', id: sampleEvent.customer.id, name: sampleEvent.customer.name },
  said: '',
  asker: null,
};

export const consentGiven = defineNotice<AnsweredFacts>({
  load: loadAnswered,
  tell: (facts) => toTechnician(facts, 'consent_given'),
  sample: sampleAnswered,
});

export const consentWithdrawn = defineNotice<AnsweredFacts>({
  load: loadAnswered,
  tell: (facts) => toTechnician(facts, 'consent_withdrawn'),
  sample: sampleAnswered,
});
