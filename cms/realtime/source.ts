import type { BasePayload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import type { EventScope, StoredEvent } from '#collections/activities/views/events.ts';
import { eventById, eventsAfter, newestEvent } from '#collections/activities/views/events.ts';
import { describeMessages } from '#collections/tickets/views/message-event.ts';
import { networkOf } from '#kernel/network.ts';
import type { DescribedEvent, Person, RealtimeSource } from '#plugins/realtime/definitions.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { clientOf } from '#toolkit/input.ts';
import { portsOf } from '#toolkit/ports-of.ts';
import { personBehind } from './people.ts';

/** What live pages are told, read from the history and the conversations. */
export async function realtimeSource(payload: BasePayload): Promise<RealtimeSource> {
  const req = await createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]);
  return {
    mayOpen: (headers, person) => mayOpen(req, headers, person),
    personBehind: (audience, headers) => personBehind(req, audience, headers),
    findTicket: (person, number) => findTicket(req, person, number),
    describe: async (notice, audience) => {
      const scope: EventScope = audience === 'customer' ? { account: notice.account } : { desk: true };
      const event = await eventById(req, scope, notice.id);
      if (!event) return null;
      return described(event, await describeMessages(req, idsOf([event]), audience));
    },
    eventsSince: async (person, cursor, tickets) => {
      const { events, complete } = await eventsAfter(req, scopeOf(person), cursor);
      const spoken = events.filter(({ ticket }) => ticket !== null && tickets.has(ticket));
      const messages = await describeMessages(req, idsOf(spoken), person.audience);
      return { events: events.map((event) => described(event, messages)), complete };
    },
    newestCursor: (person) =>
      person.hearsTickets ? newestEvent(req, scopeOf(person)) : Promise.resolve(null),
  };
}

function scopeOf(person: Person): EventScope {
  return person.account === null ? { desk: true } : { account: person.account };
}

const idsOf = (events: readonly StoredEvent[]): string[] => [
  ...new Set(events.flatMap(({ message }) => (message === null ? [] : [message]))),
];

function described(
  { message, ...event }: StoredEvent,
  messages: ReadonlyMap<string, (person: string) => unknown>,
): DescribedEvent {
  const messageFor = messages.get(message ?? '');
  return { type: 'event', ...event, messageFor: messageFor ? (person) => messageFor(person.id) : null };
}

/** Opening a page is reading, at its address; a person's pages are counted by themselves, since each reads what it missed. */
async function mayOpen(req: PayloadRequest, headers: Headers, person: Person | null): Promise<boolean> {
  const { limits } = portsOf(req);
  const { wait } = person
    ? await limits.take('listen by person', person.id)
    : await limits.take('read by address', networkOf(clientOf({ headers }).ip));
  return wait === null;
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
