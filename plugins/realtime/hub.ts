import { randomUUID } from 'node:crypto';
import { beatSeconds, closeCodes } from '#kernel/realtime.ts';
import { createCatchUps } from './catch-ups.ts';
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
import { createSessionChecks } from './session-checks.ts';
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

  /** Tells what was written since; a page that missed too much loads itself anew. */
  const catchUp = createCatchUps(async (connection, from) => {
    const { person, follows } = connection;
    if (connection.isLeaving() || !person.hearsTickets) return;
    const spoken = new Set(person.readsConversations ? follows.values() : []);
    const { events, complete } = await source.eventsSince(person, from, spoken);
    for (const event of events) tell(connection, event);
    if (!complete) connection.tell({ type: 'reload' });
  });

  /** Connections that could not be told of something, and since when; they are with the next beat. */
  const late = new Map<Connection, string>();

  function later(connection: Connection, from: string): void {
    const before = late.get(connection);
    if (before === undefined || from < before) late.set(connection, from);
  }

  function mayHaveMissed(connection: Connection, from: string | null): void {
    if (!connection.person.hearsTickets) return;
    // It was told of nothing yet: where to begin is not known.
    if (from === null) connection.tell({ type: 'reload' });
    else void catchUp(connection, from).catch(() => later(connection, from));
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
        for (const connection of listeners) later(connection, connection.cursor ?? notice.id);
        continue;
      }
      if (event) for (const connection of listeners) tell(connection, event);
    }
  }

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

  const signOut = (connection: Connection) => connection.dismiss(closeCodes.signedOut, 'signed out');
  const sessions = createSessionChecks({ source, now, signOut });

  function beat(): void {
    for (const connection of rooms.all) {
      if (!connection.alive) {
        connection.socket.terminate();
        continue;
      }
      connection.alive = false;
      connection.socket.ping();
      connection.tell({ type: 'beat' });
    }
    sessions.beat(rooms.all);
    for (const [connection, from] of late) {
      late.delete(connection);
      if (!connection.isLeaving()) mayHaveMissed(connection, from);
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
      // Events were missed, and ends of sessions.
      for (const connection of rooms.all) {
        mayHaveMissed(connection, connection.cursor);
        sessions.check(connection);
      }
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
      // It may have ended since it was looked up, with nobody here to hear of it.
      sessions.check(connection);
      return {
        said: listen.said,
        pong: () => {
          connection.alive = true;
        },
        left: () => {
          const open = [...connection.follows];
          connection.left();
          rooms.remove(connection);
          late.delete(connection);
          if (person.audience === 'staff') for (const [ticket, number] of open) tellPresence(ticket, number);
        },
      };
    },
    stop: async () => {
      clearInterval(beating);
      for (const connection of rooms.all) connection.dismiss(closeCodes.goingAway, 'going away');
      await bus.stop();
    },
  };
}
