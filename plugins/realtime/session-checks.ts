import type { Connection } from './connection.ts';
import type { RealtimeSource } from './definitions.ts';
import { createLanes } from './lanes.ts';

const atOnce = 2;
/** Customers' sessions are asked after with every sixth beat, those of staff with every one. */
const everyBeats = 6;

/**
 * Asks whether the session behind a page still lives. Its end is announced, and an announcement may be lost: so it is
 * also asked when the session should have ended, after a gap, and from time to time.
 */
export function createSessionChecks(given: {
  source: Pick<RealtimeSource, 'personBehind'>;
  now: () => Date;
  signOut: (connection: Connection) => void;
}) {
  const { source, now, signOut } = given;
  const inLane = createLanes(atOnce);
  const waiting = new Set<Connection>();
  /** Could not be asked after. */
  const unknown = new Set<Connection>();
  let beats = 0;

  async function ask(connection: Connection): Promise<void> {
    // What ends from here on may be missed by this question: the next one is asked.
    waiting.delete(connection);
    if (connection.isLeaving()) return;
    const { person, headers } = connection;
    const found = await source.personBehind(person.audience, headers);
    if (found?.sessionId !== person.sessionId || found.hearsTickets !== person.hearsTickets)
      signOut(connection);
    else connection.person = found;
  }

  function check(connection: Connection): void {
    if (waiting.has(connection)) return;
    waiting.add(connection);
    // A database that does not answer tells nothing about the session.
    void inLane(() => ask(connection)).catch(() => unknown.add(connection));
  }

  return {
    /** Asks after this page's session, soon. */
    check,
    /** Asks after those that are due with this beat. */
    beat: (all: Iterable<Connection>): void => {
      beats += 1;
      const due = (connection: Connection) =>
        beats % everyBeats === 0 ||
        connection.person.audience === 'staff' ||
        now() >= connection.person.endsAt ||
        unknown.has(connection);
      const those = [...all].filter(due);
      unknown.clear();
      for (const connection of those) check(connection);
    },
  };
}
