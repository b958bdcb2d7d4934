import type { RatingReason } from '#collections/tickets/contract.ts';

const praise: readonly RatingReason[] = ['quick', 'solved', 'friendly', 'clear'];
const better: readonly RatingReason[] = ['slow', 'not_solved', 'unfriendly', 'unclear', 'price'];

/** The reasons that go with so many stars; all of them before any is chosen. */
export function reasonsFor(stars: number): readonly RatingReason[] {
  if (stars === 0) return [...praise, ...better];
  return stars > 3 ? praise : better;
}
