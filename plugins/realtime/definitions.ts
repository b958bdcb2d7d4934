import type { RealtimeEvent } from '#kernel/realtime.ts';

export type Audience = 'customer' | 'staff';

/** Who listens. Known from the session cookie at the upgrade. */
export type Person = {
  audience: Audience;
  id: string;
  /** As the other side sees it. */
  name: string;
  /** Of a customer: she hears of its events. Null for staff, who hear of all tickets. */
  account: string | null;
  sessionId: string;
  /** When the session ends if nothing more is done; asked again then. */
  endsAt: Date;
  /** False for staff whose role knows no tickets: they connect and hear nothing. */
  hearsTickets: boolean;
  /** False for staff who see tickets, but not what was said: they hear that something was, not what. */
  readsConversations: boolean;
};

/** What `pg_notify('portal_activity', …)` carries: ids, never contents. */
export type ActivityNotice = {
  id: string;
  kind: string;
  account: string;
  /** A ticket's id. */
  ticket: string | null;
  /** A message's id. */
  message: string | null;
};

/** An event read for one audience: the message differs by reader (her own is hers), the rest does not. */
export type DescribedEvent = Omit<RealtimeEvent, 'message'> & {
  account: string;
  messageFor: ((person: Person) => unknown) | null;
};

/** What the business tells the hub; the plugin itself knows no table. */
export type RealtimeSource = {
  /**
   * Counts a page that opens, for its address before anybody knows who it is (`person` is null) and then for the person.
   * @returns false when there were too many in a short while
   */
  mayOpen(headers: Headers, person: Person | null): Promise<boolean>;
  /** @returns null for nobody. @throws while it cannot be told */
  personBehind(audience: Audience, headers: Headers): Promise<Person | null>;
  /** The ticket behind a number if this person may see it. */
  findTicket(person: Person, number: string): Promise<{ id: string; account: string } | null>;
  /** Null when this audience never hears of it. */
  describe(notice: ActivityNotice, audience: Audience): Promise<DescribedEvent | null>;
  /**
   * What this person may hear of and was written after the cursor, oldest first; `complete` is false when there is more
   * than is told again. What was said comes along for the tickets with these numbers alone.
   */
  eventsSince(
    person: Person,
    cursor: string,
    tickets: ReadonlySet<string>,
  ): Promise<{ events: DescribedEvent[]; complete: boolean }>;
  /** The newest cursor of what this person may hear of; null when nothing ever happened. */
  newestCursor(person: Person): Promise<string | null>;
};

/** What passes from process to process and is not stored. */
export type Signal =
  | {
      type: 'typing';
      ticket: string;
      number: string;
      account: string;
      person: string;
      who: string;
      side: Audience;
    }
  | {
      type: 'read';
      ticket: string;
      number: string;
      account: string;
      person: string;
      side: Audience;
      at: string;
    }
  | { type: 'notified'; customer: string }
  | {
      type: 'present';
      process: string;
      ticket: string;
      number: string;
      people: { id: string; name: string }[];
    };

/** A session that ended, however it ended: see the trigger of the identity tables. */
export type SessionEnd = { audience: Audience; sessionId: string };

export const channels = {
  activity: 'portal_activity',
  signal: 'portal_signal',
  sessionEnded: 'session_ended',
} as const;
export type Channel = (typeof channels)[keyof typeof channels];

/** Carries notices between processes. */
export interface Bus {
  /** `onGap`: notices may have been missed, since the line was down. */
  start(on: { message: (channel: Channel, text: string) => void; gap: () => void }): Promise<void>;
  /** At most 7 kB of text (PostgreSQL takes 8000 bytes). Never throws: what passes may be lost. */
  publish(channel: Channel, text: string): Promise<void>;
  stop(): Promise<void>;
}

export type Log = {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
};
