/** How often something may be done: `points` within `seconds`, counted per key. */
export type Limit = { points: number; seconds: number };

/** Limits of the portal, per what is counted. The operator's `LIMITS_FACTOR` multiplies the points. */
export const limits = {
  'log-in by address': { points: 60, seconds: 300 },
  'log-in by account': { points: 10, seconds: 900 },
  'register by address': { points: 20, seconds: 3600 },
  'mail by account': { points: 5, seconds: 3600 },
  'token by address': { points: 30, seconds: 900 },
  'book by person': { points: 20, seconds: 3600 },
  'pay by person': { points: 30, seconds: 900 },
  'upload by person': { points: 60, seconds: 3600 },
  'write by person': { points: 240, seconds: 300 },
  'read by address': { points: 3000, seconds: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export interface RateLimits {
  /** Counts one use. @returns seconds to wait when the limit is reached, otherwise null */
  take(limit: LimitName, key: string): Promise<number | null>;
}
