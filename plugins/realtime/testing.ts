import type { ServerMessage } from '#kernel/realtime.ts';
import type { Socket } from './connection.ts';
import type {
  ActivityNotice,
  Bus,
  Channel,
  DescribedEvent,
  Log,
  Person,
  RealtimeSource,
  Signal,
} from './definitions.ts';
import { createHub, type Joined } from './hub.ts';

/** A person as the session look-up finds her. */
export function aPerson(change: Partial<Person> = {}): Person {
  return {
    audience: 'customer',
    id: 'meera',
    name: 'Meera Iyer',
    account: 'account-1',
    sessionId: 'session-1',
    endsAt: new Date('2026-11-25T11:00:00Z'),
    hearsTickets: true,
    readsConversations: true,
    ...change,
  };
}

export const asha = aPerson({
  audience: 'staff',
  id: 'asha',
  name: 'Asha Rao',
  account: null,
  sessionId: 's-asha',
});

/** A UUID v7 that sorts by its number. */
export const cursor = (n: number): string => `019c0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export type Page = {
  heard: ServerMessage[];
  closed: { code: number; reason: string } | null;
  cut: boolean;
  pings: number;
  waiting: number;
  joined: Joined;
  says(message: unknown): Promise<void>;
};

export const aQuietLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A made-up business: it knows whoever a `person` header describes, every ticket, and that nothing was missed. */
export function aSource(change: Partial<RealtimeSource> = {}): RealtimeSource {
  return {
    mayOpen: async () => true,
    personBehind: async (_audience, headers) =>
      JSON.parse(headers.get('person') ?? 'null', (key, value) =>
        key === 'endsAt' ? new Date(value as string) : value,
      ) as Person | null,
    findTicket: async (_person, number) => ({ id: `id of ${number}`, account: 'account-1' }),
    describe: async (notice) => anEvent(notice),
    eventsSince: async () => ({ events: [], complete: true }),
    newestCursor: async () => cursor(1),
    ...change,
  };
}

/** A hub between made-up pages and a made-up business; a bus that carries at once. */
export async function aHub(source: Partial<RealtimeSource> = {}) {
  let now = new Date('2026-11-25T10:00:00Z');
  let on: Parameters<Bus['start']>[0] | undefined;
  const published: Signal[] = [];
  const bus: Bus = {
    start: async (handlers) => {
      on = handlers;
    },
    publish: async (channel, text) => {
      published.push(JSON.parse(text) as Signal);
      on?.message(channel, text);
    },
    stop: async () => {},
  };
  const hub = await createHub({ bus, log: aQuietLog, now: () => now, source: aSource(source) });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    hub,
    published,
    settle,
    setNow: (later: Date) => {
      now = later;
    },
    notify: async (channel: Channel, told: object) => {
      on?.message(channel, JSON.stringify(told));
      await settle();
    },
    gap: () => on?.gap(),
    open: async (person: Person): Promise<Page> => {
      const page = {
        heard: [] as ServerMessage[],
        closed: null as Page['closed'],
        cut: false,
        pings: 0,
        waiting: 0,
      };
      const socket: Socket = {
        get bufferedAmount() {
          return page.waiting;
        },
        send: (text) => void page.heard.push(JSON.parse(text) as ServerMessage),
        ping: () => {
          page.pings += 1;
        },
        close: (code, reason) => {
          page.closed ??= { code, reason };
        },
        terminate: () => {
          page.cut = true;
        },
      };
      const headers = new Headers({ person: JSON.stringify(person) });
      const joined = hub.join({ person, headers, socket });
      if (!joined) throw new Error('too many pages');
      await settle();
      return Object.assign(page, {
        joined,
        says: async (message: unknown) => {
          joined.said(typeof message === 'string' ? message : JSON.stringify(message));
          await settle();
        },
      });
    },
  };
}

export function aNotice(change: Partial<ActivityNotice> = {}): ActivityNotice {
  return {
    id: cursor(2),
    kind: 'message.posted',
    account: 'account-1',
    ticket: 'id of RT2026-0001',
    message: 'message-1',
    ...change,
  };
}

export function anEvent(notice: ActivityNotice): DescribedEvent {
  return {
    type: 'event',
    id: notice.id,
    kind: notice.kind,
    at: '2026-11-25T10:00:00.000Z',
    account: notice.account,
    ticket: 'RT2026-0001',
    messageFor: notice.message ? (person) => ({ for: person.id }) : null,
  };
}
