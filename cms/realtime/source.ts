import type { BasePayload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import type { EventScope, StoredEvent } from '#collections/activities/views/events.ts';
import { eventById, eventsAfter, newestEvent } from '#collections/activities/views/events.ts';
import { describeMessage } from '#collections/tickets/views/message-event.ts';
import type { Audience, DescribedEvent, Person, RealtimeSource } from '#plugins/realtime/definitions.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { personBehind } from './people.ts';

/** What live pages are told, read from the history and the conversations. */
export async function realtimeSource(payload: BasePayload): Promise<RealtimeSource> {
  const req = await createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]);
  return {
    personBehind: (audience, headers) => personBehind(req, audience, headers),
    findTicket: (person, number) => findTicket(req, person, number),
    describe: async (notice, audience) => {
      const scope: EventScope = audience === 'customer' ? { account: notice.account } : { desk: true };
      const event = await eventById(req, scope, notice.id);
      return event && withMessage(req, event, audience);
    },
    eventsSince: async (person, cursor) => {
      const { events, complete } = await eventsAfter(req, scopeOf(person), cursor);
      const described: DescribedEvent[] = [];
      for (const event of events) described.push(await withMessage(req, event, person.audience));
      return { events: described, complete };
    },
    newestCursor: (person) =>
      person.hearsTickets ? newestEvent(req, scopeOf(person)) : Promise.resolve(null),
  };
}

function scopeOf(person: Person): EventScope {
  return person.account === null ? { desk: true } : { account: person.account };
}

async function withMessage(
  req: PayloadRequest,
  { message, ...event }: StoredEvent,
  audience: Audience,
): Promise<DescribedEvent> {
  const messageFor = message ? await describeMessage(req, message, audience) : null;
  return { type: 'event', ...event, messageFor: messageFor && ((person) => messageFor(person.id)) };
}

async function findTicket(
  req: PayloadRequest,
  person: Person,
  number: string,
): Promise<{ id: string; account: string } | null> {
  const own = person.account === null ? sql`true` : sql`account_id = ${person.account}::uuid`;
  return queryOne(
    req,
    sql`select id, account_id as account from tickets where number = ${number} and ${own}`,
  );
}
