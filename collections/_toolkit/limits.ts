/**
 * How often something may be done: `points` within `seconds`, counted per key. `each`: every api process counts for
 * itself, where what is counted costs less than counting it together would.
 */
export type Limit = { points: number; seconds: number; each?: true };

/** Limits of the portal, per what is counted. The operator's `LIMITS_FACTOR` multiplies the points. */
export const limits = {
  'log-in by address': { points: 60, seconds: 300 },
  /** The next three count wrong passwords only: see `logInWithinLimits`. */
  'log-in by account and place': { points: 10, seconds: 900 },
  'log-in by account': { points: 50, seconds: 900 },
  'log-in by account at most': { points: 500, seconds: 900 },
  'register by address': { points: 20, seconds: 3600 },
  'mail by account': { points: 5, seconds: 3600 },
  'token by address': { points: 30, seconds: 900 },
  'book by person': { points: 20, seconds: 3600 },
  'pay by person': { points: 30, seconds: 900 },
  'upload by person': { points: 60, seconds: 3600 },
  /** Pieces of files, and questions how far they are. */
  'send by person': { points: 600, seconds: 300 },
  /** Files that have come and are looked at, which costs the most. */
  'finish upload by person': { points: 120, seconds: 3600 },
  /** Numbers of callers that are looked up: a million stand against some dozen. */
  'check caller by address': { points: 20, seconds: 600 },
  'write by person': { points: 240, seconds: 300 },
  /** One act for many tickets: up to 50 times as much work as another. */
  'many at once by person': { points: 20, seconds: 300 },
  /** Secrets that are sealed, and keys that are made. */
  'secret by person': { points: 30, seconds: 3600 },
  /** Everything that somebody filtered, as a file: seconds of searching and drawing. */
  'export by person': { points: 20, seconds: 300 },
  /** Pages that listen over a socket; after a line was lost all that are open come at once. */
  'listen by person': { points: 120, seconds: 60 },
  'read by address': { points: 3000, seconds: 60, each: true },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** `used` with this use; `wait` in seconds when the limit is passed, otherwise null. */
export type Taken = { used: number; wait: number | null };

export interface RateLimits {
  /** Counts one use. */
  take(limit: LimitName, key: string): Promise<Taken>;
  /** Takes one use back: it did not happen after all. */
  refund(limit: LimitName, key: string): Promise<void>;
  /** Forgets every use. */
  clear(limit: LimitName, key: string): Promise<void>;
}
