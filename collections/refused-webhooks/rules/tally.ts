import { atIst, istDate, istParts } from '#kernel/calendar.ts';

export const refusalReasons = ['unsigned', 'malformed_signature', 'wrong_signature', 'too_large'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type Refusal = {
  at: Date;
  reason: RefusalReason;
  /** Where it came from: see `networkOf`. */
  network: string;
  /** Asked for only while examples are wanted; null when the body was not read to its end. */
  bodySha256: () => string | null;
};

/** What was refused for one reason in one hour of India's clock. */
export type RefusalCount = {
  hour: Date;
  reason: RefusalReason;
  count: number;
  firstAt: Date;
  lastAt: Date;
  /** Hashes of a few bodies and a few networks: enough to look for, never more however many there are. */
  bodies: string[];
  networks: string[];
};

export type Tally = {
  add(refusal: Refusal): void;
  /** All counts; none is left behind. */
  take(): RefusalCount[];
  /** Counts that could not be stored, joined with what was refused meanwhile. */
  putBack(counts: readonly RefusalCount[]): void;
};

/** Examples of bodies and of networks that are kept of one hour and reason. */
export const mostExamples = 5;
/** A day of hours in memory: what could not be stored for longer is forgotten, the oldest first. */
const mostCounts = 24 * refusalReasons.length;

/** Counts refusals in memory that stays small however many there are, and whatever they bring. */
export function tally(): Tally {
  const counts = new Map<string, RefusalCount>();
  const include = (count: RefusalCount) => {
    const key = keyOf(count);
    const known = counts.get(key);
    counts.set(key, known ? joined(known, count) : count);
    const [oldest] = counts.keys();
    if (counts.size > mostCounts && oldest !== undefined) counts.delete(oldest);
  };
  const take = () => {
    const taken = [...counts.values()];
    counts.clear();
    return taken;
  };
  return {
    add: ({ at, reason, network, bodySha256 }) => {
      const hour = hourOf(at);
      const known = counts.get(keyOf({ hour, reason }));
      const body = (known?.bodies.length ?? 0) < mostExamples ? bodySha256() : null;
      include({
        hour,
        reason,
        count: 1,
        firstAt: at,
        lastAt: at,
        bodies: body === null ? [] : [body],
        networks: [network],
      });
    },
    take,
    putBack: (older) => {
      for (const count of [...older, ...take()]) include(count);
    },
  };
}

/** The beginning of the hour that India's clocks show: half past, by UTC. A day in India has 24 of them. */
export function hourOf(instant: Date): Date {
  return atIst(istDate(instant), `${String(istParts(instant).hour).padStart(2, '0')}:00`);
}

function keyOf({ hour, reason }: Pick<RefusalCount, 'hour' | 'reason'>): string {
  return `${hour.getTime()} ${reason}`;
}

function joined(one: RefusalCount, other: RefusalCount): RefusalCount {
  return {
    ...one,
    count: one.count + other.count,
    firstAt: new Date(Math.min(one.firstAt.getTime(), other.firstAt.getTime())),
    lastAt: new Date(Math.max(one.lastAt.getTime(), other.lastAt.getTime())),
    bodies: examples(one.bodies, other.bodies),
    networks: examples(one.networks, other.networks),
  };
}

function examples(kept: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...kept, ...more])].slice(0, mostExamples);
}
