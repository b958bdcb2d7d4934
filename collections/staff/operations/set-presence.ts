import type { PayloadRequest } from 'payload';
import { addDays, atIst } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { auditedAs } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PresenceInput } from '../contract.ts';
import { presenceWords } from '../presence-words.ts';

/** A year: longer absences are the admin's to write down. */
const longestDays = 366;

/**
 * Somebody of the staff goes, until the morning of a day in India, or is back. Tickets that they have not answered go to
 * others at once if the settings say so.
 * @throws DomainError `invalid` for a day that is over or more than a year away
 */
export async function setPresence(
  req: PayloadRequest,
  caller: StaffCaller,
  { backOn }: PresenceInput,
): Promise<void> {
  const now = nowOf(req);
  const until = backOn === null ? null : startOf(backOn);
  if (backOn !== null && !(until && until > now && until <= addDays(now, longestDays))) {
    const words = presenceWords();
    throw new DomainError('invalid', words.wrongDay, { fields: { backOn: words.wrongDay } });
  }
  await inTransaction(req, async () => {
    await asSystem(req, 'everybody says for themselves when they are away').update({
      collection: 'staff',
      id: caller.id,
      data: { awayFrom: until === null ? null : now.toISOString(), awayUntil: until?.toISOString() ?? null },
      context: auditedAs('staff.presence_set'),
    });
    await enqueue(req, 'hand-out', {}, { key: 'hand-out', maxAttempts: 2 });
  });
}

/** Midnight in India; null for a day that no calendar has. */
function startOf(day: string): Date | null {
  try {
    return atIst(day);
  } catch {
    return null;
  }
}
