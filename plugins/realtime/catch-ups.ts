import type { Connection } from './connection.ts';
import { createLanes } from './lanes.ts';

/** Pages that are read for at the same time. After a gap all of them want it: requests must still find the database free. */
const atOnce = 4;

/**
 * Lets pages catch up: for each of them one question under way and one waiting, however often it is asked for.
 * @param run tells a page what was written after a cursor
 * @returns asks for a page from a cursor on; resolves once it was told, rejects when that could not be read
 */
export function createCatchUps(run: (connection: Connection, from: string) => Promise<void>) {
  const inLane = createLanes(atOnce);
  const waiting = new Map<Connection, { from: string; told: Promise<void> }>();
  const underWay = new Map<Connection, Promise<unknown>>();

  function begin(connection: Connection): Promise<void> {
    const from = waiting.get(connection)?.from ?? '';
    waiting.delete(connection);
    const running = run(connection, from);
    const ended = running
      .catch(() => {})
      .then(() => {
        if (underWay.get(connection) === ended) underWay.delete(connection);
      });
    underWay.set(connection, ended);
    return running;
  }

  return (connection: Connection, from: string): Promise<void> => {
    const already = waiting.get(connection);
    if (already) {
      if (from < already.from) already.from = from;
      return already.told;
    }
    const before = underWay.get(connection) ?? Promise.resolve();
    const told = before.then(() => inLane(() => begin(connection)));
    waiting.set(connection, { from, told });
    return told;
  };
}
