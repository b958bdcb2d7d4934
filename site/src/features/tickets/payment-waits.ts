/**
 * Milliseconds before each question whether a payment has arrived: quick at first, five minutes in all, and few
 * enough for the door's limit. After that the customer is told that it takes longer; sweep and mail do the rest.
 */
export const waits: readonly number[] = [
  1_500, 3_000, 5_000, 10_000, 20_000, 30_000, 30_000, 60_000, 60_000, 90_000,
];
