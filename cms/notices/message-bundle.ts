import type { PayloadRequest } from 'payload';
import { query, queryOne, sql } from '#toolkit/database.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { excerpt } from './excerpt.ts';

/** Who writes ten lines one by one is read as one mail. The first goes at once, the next no sooner than this. */
const apartMinutes = 2;
/** What nobody was told of for so long was told to somebody else, or was read long ago. */
const oldHours = 24;

/** What the next mail about somebody's messages on a ticket tells one person. */
export type Bundle = {
  person: { id: string; email: string };
  /** Milliseconds until it may go; 0 when it may go now. */
  waitMs: number;
  /** The event of the last message in it; null when nothing is left to tell. */
  upTo: string | null;
  /** What the messages say, each cut, the oldest first. */
  said: string[];
};
export type MessageFacts = EventFacts & { bundle: Bundle | null };

/**
 * Reads what a message's notice has to tell, with the other messages of the same author that the recipient has not been
 * mailed. The key of a delivery names the last message in it; messages of a ticket follow each other in time. Two that
 * look at once wait for each other.
 */
export async function loadMessageFacts(
  req: PayloadRequest,
  given: { event: string; subject: string; to: 'customer' | 'assignee' },
): Promise<MessageFacts | null> {
  const facts = await loadEventFacts(req, given.subject);
  if (!facts) return null;
  const person = facts[given.to];
  return { ...facts, bundle: person && (await bundleFor(req, given.event, facts, person)) };
}

async function bundleFor(
  req: PayloadRequest,
  event: string,
  { ticket, actor, at }: EventFacts,
  person: Bundle['person'],
): Promise<Bundle> {
  await query(
    req,
    sql`select pg_advisory_xact_lock(hashtextextended(${`${event}:${ticket}:${person.id}`}, 0))`,
  );
  const row = await queryOne<{ wait: number; messages: { id: string; said: string }[] }>(
    req,
    sql`with posted as (
          select a.id, a.at, m.body_text from activities a
          join ticket_messages m on m.id = (a.data->>'message')::uuid and not m.internal
          where a.ticket_id = ${ticket}::uuid and a.kind = 'message.posted' and a.actor_id = ${actor.id}
            -- What was written with one of these is told by the step's own mail.
            and not exists (select 1 from activities b where b.ticket_id = a.ticket_id and b.data->>'said' = a.data->>'message'
              and b.kind in ('ticket.waiting', 'ticket.resolved', 'ticket.reopened'))
        ), mailed as (
          select p.id, d.created_at from posted p
          join deliveries d on d.key = ${event} || ':' || p.id || ':' || ${person.id} order by p.id desc limit 1
        ), since as (
          select greatest((select id from mailed),
            (select id from activities where ticket_id = ${ticket}::uuid and kind = 'ticket.assigned' and ${event} = 'message.from_customer'
              order by id desc limit 1)) as id
        )
        select coalesce((select ceil(extract(epoch from created_at + make_interval(mins => ${apartMinutes}::int) - now()) * 1000) from mailed), 0)::int as wait,
          coalesce((select json_agg(json_build_object('id', p.id, 'said', coalesce(p.body_text, '')) order by p.id) from posted p, since
            where p.id > coalesce(since.id, '00000000-0000-0000-0000-000000000000')
              and (exists (select 1 from mailed) or p.at >= ${at}::timestamptz - make_interval(hours => ${oldHours}::int))), '[]') as messages`,
  );
  const messages = row?.messages ?? [];
  return {
    person,
    waitMs: Math.max(0, row?.wait ?? 0),
    upTo: messages.at(-1)?.id ?? null,
    said: messages.map(({ said }) => excerpt(said)),
  };
}

/** How many of the messages before the last one mail shows. */
const shownBefore = 9;

/** The words of a bundle as mails have them. */
export function saidOf({ said }: Bundle): { said: string; before: string[]; left: number } {
  const before = said.slice(0, -1);
  return {
    said: said.at(-1) ?? '',
    before: before.slice(-shownBefore),
    left: Math.max(0, before.length - shownBefore),
  };
}

/** Under this key the look at what is left waits, once for all messages that come meanwhile. */
export function againOf(event: string, { ticket, actor, bundle }: MessageFacts) {
  if (!bundle?.upTo || bundle.waitMs === 0) return undefined;
  return { key: `${event}:${ticket}:${bundle.person.id}:${actor.id}`, afterMs: bundle.waitMs };
}

export const sampleMessage: MessageFacts = {
  ...sampleEvent,
  bundle: {
    person: sampleEvent.customer,
    waitMs: 0,
    upTo: '019c5555-5555-7555-8555-555555555555',
    said: ['I have a question.', sampleEvent.said],
  },
};
