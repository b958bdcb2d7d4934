import type { Connection } from './connection.ts';
import type { Audience, SessionEnd } from './definitions.ts';

/** Which connections hear of what. */
export type Rooms = {
  readonly all: ReadonlySet<Connection>;
  add(connection: Connection): void;
  remove(connection: Connection): void;
  follow(connection: Connection, ticket: string, number: string): void;
  leave(connection: Connection, ticket: string): void;
  /** Customers of an account, or staff who hear of tickets. */
  ofAudience(audience: Audience, account: string): Connection[];
  ofTicket(ticket: string): Connection[];
  ofPerson(audience: Audience, id: string): Connection[];
  ofSession(end: SessionEnd): Connection[];
};

/** The rooms of one process, before anybody came in. */
export function createRooms(): Rooms {
  const all = new Set<Connection>();
  const rooms = new Map<string, Set<Connection>>();
  const enter = (name: string, connection: Connection) => {
    const room = rooms.get(name) ?? new Set();
    room.add(connection);
    rooms.set(name, room);
  };
  const exit = (name: string, connection: Connection) => {
    const room = rooms.get(name);
    room?.delete(connection);
    if (room?.size === 0) rooms.delete(name);
  };
  const those = (name: string) => [...(rooms.get(name) ?? [])];
  return {
    all,
    add: (connection) => {
      all.add(connection);
      for (const name of namesOf(connection)) enter(name, connection);
    },
    remove: (connection) => {
      all.delete(connection);
      for (const name of namesOf(connection)) exit(name, connection);
      for (const ticket of connection.follows.keys()) exit(`ticket ${ticket}`, connection);
      connection.follows.clear();
    },
    follow: (connection, ticket, number) => {
      connection.follows.set(ticket, number);
      enter(`ticket ${ticket}`, connection);
    },
    leave: (connection, ticket) => {
      connection.follows.delete(ticket);
      exit(`ticket ${ticket}`, connection);
    },
    ofAudience: (audience, account) => those(audience === 'staff' ? 'desk' : `account ${account}`),
    ofTicket: (ticket) => those(`ticket ${ticket}`),
    ofPerson: (audience, id) => those(`${audience} ${id}`),
    ofSession: ({ audience, sessionId }) => those(`session ${audience} ${sessionId}`),
  };
}

function namesOf({ person }: Connection): string[] {
  const names = [`${person.audience} ${person.id}`, `session ${person.audience} ${person.sessionId}`];
  if (person.audience === 'staff' && person.hearsTickets) names.push('desk');
  if (person.account !== null) names.push(`account ${person.account}`);
  return names;
}
