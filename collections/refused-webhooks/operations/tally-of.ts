import type { BasePayload } from 'payload';
import { type Tally, tally } from '../rules/tally.ts';

const tallies = new WeakMap<BasePayload, Tally>();

/** The tally of this process. What it holds is lost with a kill: it is a count for people, not a record. */
export function tallyOf(payload: BasePayload): Tally {
  const known = tallies.get(payload);
  if (known) return known;
  const made = tally();
  tallies.set(payload, made);
  return made;
}
