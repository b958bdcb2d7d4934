/**
 * Milliseconds before each question whether a payment has arrived: quick at first, five minutes in all.
 * After that the customer is told that it takes longer; the sweep and a mail do the rest.
 */
export const waits: readonly number[] = [1500, 2500, 4000, 6000, 8000, ...Array<number>(10).fill(12_000), ...Array<number>(8).fill(20_000)];
