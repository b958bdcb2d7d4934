import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimits } from '#toolkit/limits.ts';
import { limits } from '#toolkit/limits.ts';

/**
 * Limits counted in PostgreSQL, so that every api process counts together.
 * A database that does not answer lets the request through: it will fail on its own merits.
 * @param factor multiplies every limit's points
 */
export function postgresLimits(pool: pg.Pool, factor: number): RateLimits {
  const limiters = new Map<string, RateLimiterPostgres>();
  for (const [name, limit] of Object.entries(limits)) {
    limiters.set(
      name,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        schemaName: 'public',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name.replaceAll(' ', '-'),
        points: Math.max(1, Math.round(limit.points * factor)),
        duration: limit.seconds,
      }),
    );
  }
  return {
    take: async (limit, key) => {
      try {
        await limiters.get(limit)?.consume(key.slice(0, 200), 1);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        return null;
      }
    },
  };
}
