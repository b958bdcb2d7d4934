import type { PayloadRequest } from 'payload';
import { addDays, atIst, formatDate } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { auditedAs } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
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
    const range = await rangeWith(req, caller, until);
    if (!range) return;
    await asSystem(req, 'everybody says for themselves when they are away').update({
      collection: 'staff',
      id: caller.id,
      data: range,
      context: auditedAs('staff.presence_set'),
    });
    await enqueue(req, 'hand-out', {}, { key: 'hand-out', maxAttempts: 2 });
  });
}

type Range = { awayFrom: string | null; awayUntil: string | null };

/**
 * What is written down; null where nothing changes. An absence that is planned for later stays: whoever goes now and is
 * not back before it is away until its end.
 * @throws DomainError `conflict` for two absences with days between them, which cannot both be kept
 */
async function rangeWith(
  req: PayloadRequest,
  caller: StaffCaller,
  until: Date | null,
): Promise<Range | null> {
  const now = nowOf(req);
  const row = await queryOne<{ from: string | null; until: string | null }>(
    req,
    sql`select away_from as "from", away_until as until from staff where id = ${caller.id}::uuid for no key update`,
  );
  const planned =
    row?.from && new Date(row.from) > now ? { from: new Date(row.from), until: row.until } : null;
  if (!planned) return { awayFrom: until && now.toISOString(), awayUntil: until?.toISOString() ?? null };
  if (until === null) return null;
  if (until < planned.from)
    throw new DomainError('conflict', presenceWords().planned(formatDate(planned.from)));
  const later =
    planned.until !== null && new Date(planned.until) < until ? until.toISOString() : planned.until;
  return { awayFrom: now.toISOString(), awayUntil: later };
}

/** Midnight in India; null for a day that no calendar has. */
function startOf(day: string): Date | null {
  try {
    return atIst(day);
  } catch {
    return null;
  }
}
