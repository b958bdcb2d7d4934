import type { Connection } from './connection.ts';
import type { Signal } from './definitions.ts';
import type { Rooms } from './rooms.ts';

type Present = Extract<Signal, { type: 'present' }>;
type People = Present['people'];

/** How long the word of another process counts; each says it again with every beat. */
const goodForMs = 60_000;

/** Which staff have a ticket open, over all processes. Customers are not told, and do not appear. */
export type Presence = {
  /** What this process has to say of a ticket. */
  here(ticket: string, number: string): Present;
  /** Tickets that staff of this process have open. */
  openHere(): Map<string, string>;
  /** Takes in what a process said, and tells who has the ticket open. */
  heard(signal: Present, now: number): void;
};

/** Presence before any process has said anything. @param options `process` is a name of this process alone */
export function createPresence(options: { rooms: Rooms; process: string }): Presence {
  const { rooms } = options;
  const said = new Map<string, Map<string, { people: People; at: number }>>();
  const staffOn = (ticket: string) =>
    rooms.ofTicket(ticket).filter(({ person }) => person.audience === 'staff');
  const openHere = () => {
    const open = new Map<string, string>();
    for (const connection of rooms.all)
      if (connection.person.audience === 'staff')
        for (const [ticket, number] of connection.follows) open.set(ticket, number);
    return open;
  };
  return {
    here: (ticket, number) => ({
      type: 'present',
      process: options.process,
      ticket,
      number,
      people: unique(staffOn(ticket)),
    }),
    openHere,
    heard: (signal, now) => {
      const processes = said.get(signal.ticket) ?? new Map();
      processes.set(signal.process, { people: signal.people, at: now });
      for (const [name, word] of processes)
        if (word.people.length === 0 || now - word.at > goodForMs) processes.delete(name);
      if (processes.size === 0) said.delete(signal.ticket);
      else said.set(signal.ticket, processes);
      const everybody = [...processes.values()].flatMap(({ people }) => people);
      for (const connection of staffOn(signal.ticket)) {
        const others = new Map(
          everybody.filter(({ id }) => id !== connection.person.id).map(({ id, name }) => [id, name]),
        );
        connection.tell({ type: 'here', ticket: signal.number, people: [...others.values()] });
      }
    },
  };
}

function unique(connections: readonly Connection[]): People {
  return [
    ...new Map(
      connections.map(({ person: { id, name } }): [string, People[number]] => [id, { id, name }]),
    ).values(),
  ];
}
