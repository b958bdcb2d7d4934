import { editMinutes } from '../contract.ts';

/** Until when the writer may change a message, or null when that is over. */
export function editableUntil(writtenAt: Date, now: Date): Date | null {
  const until = new Date(writtenAt.getTime() + editMinutes * 60_000);
  return now < until ? until : null;
}
