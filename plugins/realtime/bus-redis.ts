import { Redis } from 'ioredis';
import type { Bus, Channel, Log } from './definitions.ts';
import { channels } from './definitions.ts';

/**
 * What passes between processes goes over Redis; what is stored is still announced by PostgreSQL, in the transaction
 * that stores it, and comes from there to every process. So a Redis that is away costs typing and presence only.
 */
export function redisBus(options: { url: string; stored: Bus; log: Log }): Bus {
  const { url, stored, log } = options;
  const over = 'quicktechpro:';
  const connect = () => {
    const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false });
    client.on('error', (error) => log.warn({ err: error }, 'Redis does not answer'));
    return client;
  };
  const speaking = connect();
  const hearing = connect();
  return {
    start: async (on) => {
      await stored.start(on);
      hearing.on('message', (channel, text) => on.message(channel.slice(over.length) as Channel, text));
      hearing.on('ready', () => void hearing.subscribe(over + channels.signal).catch(() => {}));
      // A Redis that is away at the start comes later: the client goes on trying.
      await Promise.allSettled([speaking.connect(), hearing.connect()]);
    },
    publish: async (channel, text) => {
      await speaking.publish(over + channel, text).catch((error: unknown) => {
        log.warn({ err: error, channel }, 'a live notice was not sent');
      });
    },
    stop: async () => {
      speaking.disconnect();
      hearing.disconnect();
      await stored.stop();
    },
  };
}
