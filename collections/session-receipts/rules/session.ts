/** Whole minutes from an instant to another, at least one: nobody connects for nothing. */
export function minutesBetween(startedAt: string, endedAt: string): number {
  return Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000));
}
