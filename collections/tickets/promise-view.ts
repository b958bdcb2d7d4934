import type { Instant } from '#kernel/instant.ts';
import type { Clock } from './rules/sla.ts';

/** One promise to a customer and how it stands. */
export type PromisedView = { dueAt: Instant; state: Clock['state'] };

/** What we promise a customer: as lengths in minutes of opening time until she has paid, as instants from then on. */
export type PromiseView =
  | { given: false; firstAnswerMinutes: number | null; completionMinutes: number }
  | { given: true; firstAnswer: PromisedView | null; completion: PromisedView | null };
