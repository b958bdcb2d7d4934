import type { PayloadRequest } from 'payload';
import type { DeskRule } from '#collections/settings/desk-rule.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { query, type Statement, sql } from '#toolkit/database.ts';
import { urgencies } from '../contract.ts';
import type { Targets } from '../rules/sla.ts';
import { nearlyDueBefore } from '../rules/sla.ts';
import { hasClock, isLate, nextDue, targetsJson } from '../sla-sql.ts';

/**
 * SQL that finds tickets `t` whose promise is broken or soon will be. Opening hours are counted once per service and
 * urgency, not per ticket: what has less than a share of its minutes left falls due before one instant.
 * @returns `join`, to stand behind `from tickets t`, and the condition `where`
 */
export async function breachingSql(
  req: PayloadRequest,
  { times, rule, now }: { times: OpeningTimes; rule: Pick<DeskRule, 'breachingPercent'>; now: Date },
): Promise<{ join: Statement; where: Statement }> {
  const promised = await query<{ service: string; urgency: string; targets: Targets }>(
    req,
    sql`select s.id as service, t.urgency, ${targetsJson} as targets
        from services s cross join unnest(${sql.raw(`array['${urgencies.join("','")}']`)}) t(urgency)`,
  );
  const before = (minutes: number | null) =>
    minutes === null ? now : nearlyDueBefore(times, { now, minutes, percent: rule.breachingPercent });
  const soon = promised.map(({ service, urgency, targets }) => ({
    service,
    urgency,
    first_answer: before(targets.firstAnswer),
    completion: before(targets.completion),
  }));
  const last = Math.max(
    now.getTime(),
    ...soon.flatMap((each) => [each.first_answer.getTime(), each.completion.getTime()]),
  );
  return {
    join: sql`left join json_to_recordset(${JSON.stringify(soon)}::json) soon(service uuid, urgency text, first_answer timestamptz, completion timestamptz)
      on soon.service = t.service_id and soon.urgency = t.urgency::text`,
    where: sql`(${hasClock} and ${nextDue} < ${new Date(last).toISOString()}::timestamptz and (${isLate(now)}
      or (t.status <> 'waiting_for_customer' and (t.expected_at < soon.completion
        or (t.first_answered_at is null and t.first_answer_due_at < soon.first_answer)))))`,
  };
}
