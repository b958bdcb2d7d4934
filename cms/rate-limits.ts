import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Limit, LimitName, RateLimits, Taken } from '#toolkit/limits.ts';
import { limits } from '#toolkit/limits.ts';

/**
 * Limits counted in PostgreSQL, so that every api process counts together; but for those that each counts for itself.
 * A database that does not answer lets the request through: it will fail on its own merits.
 * @param factor multiplies every limit's points
 */
export function postgresLimits(pool: pg.Pool, factor: number): RateLimits {
  const limiters = new Map<string, RateLimiterAbstract>();
  for (const [name, limit] of Object.entries<Limit>(limits)) {
    const rule = {
      keyPrefix: name.replaceAll(' ', '-'),
      points: Math.max(1, Math.round(limit.points * factor)),
      duration: limit.seconds,
    };
    limiters.set(
      name,
      limit.each
        ? new RateLimiterMemory(rule)
        : new RateLimiterPostgres({
            ...rule,
            storeClient: pool,
            storeType: 'pool',
            tableName: 'rate_limits',
            schemaName: 'public',
            tableCreated: true,
            clearExpiredByTimeout: false,
          }),
    );
  }
  const counter = (limit: LimitName) => limiters.get(limit) as RateLimiterAbstract;
  return {
    take: async (limit, key): Promise<Taken> => {
      try {
        const { consumedPoints } = await counter(limit).consume(short(key), 1);
        return { used: consumedPoints, wait: null };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) return { used: 0, wait: null };
        const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        return { used: refusal.consumedPoints, wait };
      }
    },
    // A count that stays too high for a while is no reason to fail what has been done.
    refund: async (limit, key) => {
      await counter(limit)
        .reward(short(key), 1)
        .catch(() => null);
    },
    clear: async (limit, key) => {
      await counter(limit)
        .delete(short(key))
        .catch(() => null);
    },
  };
}

const short = (key: string): string => key.slice(0, 200);
