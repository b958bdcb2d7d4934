import { sql } from '#toolkit/database.ts';
import { urgencies } from './contract.ts';

const byUrgency = (target: 'first_answer' | 'completion') =>
  sql`case t.urgency ${sql.join(
    urgencies.map(
      (urgency) => sql`when ${sql.raw(`'${urgency}'`)} then ${sql.raw(`s.targets_${urgency}_${target}`)}`,
    ),
    sql` `,
  )} end`;

/** SQL, for a ticket `t` and its service `s`: business minutes that are promised; null where no first answer is. */
export const targetsJson = sql`json_build_object('firstAnswer', (${byUrgency('first_answer')})::float8,
  'completion', coalesce(${byUrgency('completion')}, s.resolution_minutes)::float8)`;

/** SQL, for a ticket `t`: it is paid and worked on, so its clock runs or stands still. As the index has it. */
export const hasClock = sql`t.status in ('open', 'in_progress', 'waiting_for_customer')`;

/** SQL, for a ticket `t`: what falls due next. As the index has it. */
export const nextDue = sql`least(t.expected_at, case when t.first_answered_at is null then t.first_answer_due_at end)`;

/** SQL, for a ticket `t` with a clock: something that was promised is late. While we wait for the customer no time passes. */
export const isLate = (now: Date) =>
  sql`${nextDue} < case when t.status = 'waiting_for_customer' then coalesce(t.waiting_since, ${now.toISOString()}::timestamptz) else ${now.toISOString()}::timestamptz end`;
