import * as z from 'zod/mini';
import { beatSeconds, type ClientMessage, clientMessage, closeCodes } from '#kernel/realtime.ts';
import { type Connection, mostFollowed } from './connection.ts';
import type { Log, RealtimeSource, Signal } from './definitions.ts';
import type { Rooms } from './rooms.ts';

/** Does what a page asks for, one message after the other. */
export function listenTo(given: {
  connection: Connection;
  rooms: Rooms;
  source: RealtimeSource;
  now: () => Date;
  signal: (signal: Signal) => Promise<void>;
  tellPresence: (ticket: string, number: string) => void;
  catchUp: (connection: Connection, from: string) => Promise<void>;
  log: Log;
}): { said(text: string): void } {
  const { connection, rooms, source, now, log } = given;
  let turn: Promise<void> = greet();

  async function greet(): Promise<void> {
    const cursor = await source.newestCursor(connection.person).catch(() => null);
    connection.cursor ??= cursor;
    connection.tell({ type: 'hello', cursor, beatSeconds });
  }

  async function follow({ ticket, after }: Extract<ClientMessage, { type: 'follow' }>): Promise<void> {
    if (connection.follows.size >= mostFollowed)
      return connection.tell({ type: 'refused', ticket, code: 'too_many' });
    const found = connection.person.hearsTickets ? await source.findTicket(connection.person, ticket) : null;
    if (!found) return connection.tell({ type: 'refused', ticket, code: 'not_found' });
    // It may have left while its ticket was looked up.
    if (connection.isLeaving()) return;
    rooms.follow(connection, found.id, ticket);
    connection.tell({ type: 'followed', ticket });
    if (connection.person.audience === 'staff') given.tellPresence(found.id, ticket);
    if (after) resume(after);
  }

  /** Not waited for: of many in a row, one after the one under way is enough. */
  function resume(after: string): void {
    connection.cursor ??= after;
    given.catchUp(connection, after).catch(failed);
  }

  function leave(number: string): void {
    for (const [ticket, followed] of connection.follows) {
      if (followed !== number) continue;
      rooms.leave(connection, ticket);
      if (connection.person.audience === 'staff') given.tellPresence(ticket, number);
    }
  }

  async function type(number: string): Promise<void> {
    const ticket = [...connection.follows].find(([, followed]) => followed === number)?.[0];
    if (!ticket || !connection.mayType(ticket, now().getTime())) return;
    const { id: person, name: who, audience: side, account } = connection.person;
    await given.signal({ type: 'typing', ticket, number, account: account ?? '', person, who, side });
  }

  function failed(error: unknown): void {
    if (connection.isLeaving()) return;
    log.warn({ err: error }, 'what a page asked for over its socket failed');
    // It connects again and asks again.
    connection.dismiss(closeCodes.goingAway, 'try again');
  }

  async function act(message: ClientMessage): Promise<void> {
    if (connection.isLeaving()) return;
    if (message.type === 'follow') return follow(message);
    if (message.type === 'resume') return resume(message.after);
    if (message.type === 'leave') return leave(message.ticket);
    return type(message.ticket);
  }

  return {
    said: (text) => {
      if (connection.isLeaving()) return;
      if (!connection.mayTalk(now().getTime())) {
        connection.dismiss(closeCodes.tooMany, 'too many messages');
        return;
      }
      const message = read(text);
      if (!message) return connection.tell({ type: 'refused', ticket: null, code: 'malformed' });
      turn = turn.then(() => act(message)).catch(failed);
    },
  };
}

function read(text: string): ClientMessage | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const result = z.safeParse(clientMessage, raw);
  return result.success ? result.data : null;
}
