import { randomUUID } from 'node:crypto';
import { beatSeconds, closeCodes } from '#kernel/realtime.ts';
import type { Connection, Socket } from './connection.ts';
import { createConnection } from './connection.ts';
import type {
  ActivityNotice,
  Audience,
  Bus,
  Channel,
  DescribedEvent,
  Log,
  Person,
  RealtimeSource,
  SessionEnd,
  Signal,
} from './definitions.ts';
import { channels } from './definitions.ts';
import { listenTo } from './listen.ts';
import { createPresence } from './presence.ts';
import { createRooms } from './rooms.ts';
import { createTurns } from './turns.ts';

/** Open pages of one person; the next is refused. */
const mostPages = 12;

export type Hub = {
  /** @returns null when the person has too many pages open */
  join(given: { person: Person; headers: Headers; socket: Socket }): Joined | null;
  open(): number;
  stop(): Promise<void>;
};
export type Joined = { said(text: string): void; pong(): void; left(): void };

/**
 * Passes what happens on to the pages that may hear of it. An event is read once for each audience, however many
 * pages wait for it; those of one account are told in the order in which they were committed.
 */
export async function createHub(options: {
  source: RealtimeSource;
  bus: Bus;
  log: Log;
  now: () => Date;
}): Promise<Hub> {
  const { source, bus, log, now } = options;
  const rooms = createRooms();
  const presence = createPresence({ rooms, process: randomUUID() });
  const inTurn = createTurns((error) => log.warn({ err: error }, 'a live notice could not be passed on'));
  const signal = (message: Signal) => bus.publish(channels.signal, JSON.stringify(message));
  const tellPresence = (ticket: string, number: string) => void signal(presence.here(ticket, number));

  function tell(connection: Connection, { account: _, messageFor, ...event }: DescribedEvent): void {
    const { person } = connection;
    const follows = event.ticket !== null && [...connection.follows.values()].includes(event.ticket);
    const message = follows && person.readsConversations && messageFor ? { message: messageFor(person) } : {};
    connection.tell({ ...event, ...message });
    if (connection.cursor === null || event.id > connection.cursor) connection.cursor = event.id;
  }

  /** Tells what was written since the page last heard; a page that missed too much loads itself anew. */
  async function catchUp(connection: Connection): Promise<void> {
    if (connection.cursor === null || !connection.person.hearsTickets) return;
    const { events, complete } = await source.eventsSince(connection.person, connection.cursor);
    for (const event of events) tell(connection, event);
    if (!complete) connection.tell({ type: 'reload' });
  }

  async function happened(notice: ActivityNotice): Promise<void> {
    for (const audience of ['customer', 'staff'] as const satisfies Audience[]) {
      const listeners = rooms.ofAudience(audience, notice.account);
      if (listeners.length === 0) continue;
      let event: DescribedEvent | null;
      try {
        event = await source.describe(notice, audience);
      } catch (error) {
        log.warn({ err: error }, 'an event could not be read; pages catch up later');
        for (const connection of listeners) late.add(connection);
        continue;
      }
      if (event) for (const connection of listeners) tell(connection, event);
    }
  }

  /** Connections that could not be told of something; they are with the next beat. */
  const late = new Set<Connection>();

  function passes(message: Signal): void {
    if (message.type === 'present') presence.heard(message, now().getTime());
    else if (message.type === 'notified') {
      for (const connection of rooms.ofPerson('customer', message.customer))
        connection.tell({ type: 'notified' });
    } else passesOn(message);
  }

  function passesOn(message: Extract<Signal, { type: 'typing' | 'read' }>): void {
    const { number: ticket, side } = message;
    for (const connection of rooms.ofTicket(message.ticket)) {
      if (connection.person.id === message.person) continue;
      if (message.type === 'typing') connection.tell({ type: 'typing', ticket, who: message.who, side });
      else connection.tell({ type: 'read', ticket, side, at: message.at });
    }
  }

  const heard: Record<Channel, (told: never) => void> = {
    portal_activity: (notice: ActivityNotice) => inTurn(notice.account, () => happened(notice)),
    portal_signal: passes,
    session_ended: (end: SessionEnd) => {
      for (const connection of rooms.ofSession(end)) signOut(connection);
    },
  };

  function signOut(connection: Connection): void {
    connection.socket.close(closeCodes.signedOut, 'signed out');
  }

  /** Whether the session behind a page still lives, asked when it should have ended and of staff with every beat. */
  async function checkSession(connection: Connection): Promise<void> {
    const { person, headers } = connection;
    if (person.audience === 'customer' && now() < person.endsAt) return;
    const found = await source.personBehind(person.audience, headers);
    if (found?.sessionId !== person.sessionId || found.hearsTickets !== person.hearsTickets)
      signOut(connection);
    else connection.person = found;
  }

  function beat(): void {
    for (const connection of rooms.all) {
      if (!connection.alive) {
        connection.socket.terminate();
        continue;
      }
      connection.alive = false;
      connection.socket.ping();
      connection.tell({ type: 'beat' });
      // A database that does not answer tells nothing about the session.
      void checkSession(connection).catch(() => {});
    }
    for (const connection of late) {
      late.delete(connection);
      if (rooms.all.has(connection)) void catchUp(connection).catch(() => late.add(connection));
    }
    for (const [ticket, number] of presence.openHere()) tellPresence(ticket, number);
  }

  await bus.start({
    message: (channel, text) => {
      try {
        heard[channel]?.(JSON.parse(text) as never);
      } catch (error) {
        log.warn({ err: error, channel }, 'a live notice was not understood');
      }
    },
    gap: () => {
      for (const connection of rooms.all) late.add(connection);
      beat();
    },
  });
  const beating = setInterval(beat, beatSeconds * 1000);

  return {
    open: () => rooms.all.size,
    join: ({ person, headers, socket }) => {
      if (rooms.ofPerson(person.audience, person.id).length >= mostPages) return null;
      const connection = createConnection({ person, headers, socket, now: now().getTime() });
      rooms.add(connection);
      const listen = listenTo({ connection, rooms, source, now, signal, tellPresence, catchUp, log });
      return {
        said: listen.said,
        pong: () => {
          connection.alive = true;
        },
        left: () => {
          const open = [...connection.follows];
          rooms.remove(connection);
          late.delete(connection);
          if (person.audience === 'staff') for (const [ticket, number] of open) tellPresence(ticket, number);
        },
      };
    },
    stop: async () => {
      clearInterval(beating);
      for (const connection of rooms.all) connection.socket.close(closeCodes.goingAway, 'going away');
      await bus.stop();
    },
  };
}
