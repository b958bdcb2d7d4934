import type { Server } from 'node:http';
import type { BasePayload } from 'payload';
import { postgresBus } from '#plugins/realtime/bus-postgres.ts';
import type { Log } from '#plugins/realtime/definitions.ts';
import { attachRealtime, type Realtime } from '#plugins/realtime/index.ts';
import type { Ports } from '#toolkit/ports.ts';
import { withOwnCookies } from '../api/walls.ts';
import { env } from '../env.ts';
import { realtimeSource } from './source.ts';

/** Sockets of live pages on the api's server. Notices come from PostgreSQL; what passes goes over Redis where there is one. */
export async function startRealtime(payload: BasePayload, server: Server): Promise<Realtime> {
  const { DATABASE_URL, PUBLIC_URL, REDIS_URL } = env();
  const log = payload.logger as unknown as Log;
  const stored = postgresBus({ connectionString: DATABASE_URL, log });
  const bus = REDIS_URL
    ? (await import('#plugins/realtime/bus-redis.ts')).redisBus({ url: REDIS_URL, stored, log })
    : stored;
  const { clock } = payload.config.custom.ports as Ports;
  return attachRealtime({
    server,
    source: await realtimeSource(payload),
    bus,
    log,
    now: () => clock.now(),
    origin: new URL(PUBLIC_URL).origin,
    headersOf: (audience, incoming) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(incoming.headers))
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
      return withOwnCookies(headers, audience === 'customer' ? 'portal' : 'desk');
    },
  });
}
