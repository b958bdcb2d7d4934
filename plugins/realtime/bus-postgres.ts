import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Bus, Channel, Log } from './definitions.ts';
import { channels } from './definitions.ts';

const longestPauseMs = 5_000;
/** A line on which nothing is said may be dead without either side knowing: it is asked this often. */
const askEveryMs = 15_000;

/**
 * LISTEN and NOTIFY over one connection of its own. A lost connection is made anew, with growing pauses; whoever
 * listens is told of the gap when it is back.
 */
export function postgresBus(options: { connectionString: string; log: Log }): Bus {
  const { connectionString, log } = options;
  let client: pg.Client | null = null;
  let stopped = false;
  let asking: NodeJS.Timeout | undefined;
  let on: Parameters<Bus['start']>[0] | null = null;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString,
      application_name: 'quicktechpro realtime',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    fresh.on('notification', ({ channel, payload }) => on?.message(channel as Channel, payload ?? ''));
    fresh.on('error', () => void renew(fresh));
    fresh.on('end', () => void renew(fresh));
    try {
      await fresh.connect();
      for (const channel of Object.values(channels)) await fresh.query(`listen ${channel}`);
      if (stopped) throw new Error('the bus was stopped');
      return fresh;
    } catch (error) {
      void fresh.end().catch(() => {});
      throw error;
    }
  }

  async function renew(lost: pg.Client): Promise<void> {
    if (stopped || lost !== client) return;
    client = null;
    void lost.end().catch(() => {});
    log.warn({}, 'the line for live notices was lost');
    for (let pause = 100; !stopped; pause = Math.min(pause * 2, longestPauseMs)) {
      await sleep(pause);
      try {
        client = await connect();
        log.info({}, 'the line for live notices is back');
        on?.gap();
        return;
      } catch {
        // Tried again, later each time.
      }
    }
  }

  return {
    start: async (handlers) => {
      on = handlers;
      client = await connect();
      asking = setInterval(() => {
        const asked = client;
        asked?.query('select 1').catch(() => void renew(asked));
      }, askEveryMs);
      asking.unref();
    },
    publish: async (channel, text) => {
      try {
        await client?.query('select pg_notify($1, $2)', [channel, text]);
      } catch (error) {
        log.warn({ err: error, channel }, 'a live notice was not sent');
      }
    },
    stop: async () => {
      stopped = true;
      clearInterval(asking);
      await client?.end().catch(() => {});
    },
  };
}
