import type { RefusalReason } from '#collections/refused-webhooks/rules/tally.ts';
import { addDays, atIst } from '#kernel/calendar.ts';
import { query, sql } from '#toolkit/database.ts';
import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';

type Facts = { reasons: Record<RefusalReason, number>; firstAt: string; lastAt: string; staff: Person[] };
type Row = { reason: RefusalReason; count: string; firstAt: string; lastAt: string };

/** A day saw many calls to the webhook refused. Told once a day: the subject is the day in India. */
export const webhookRefused = defineNotice<Facts>({
  load: async (req, day) => {
    const begin = atIst(day);
    const rows = await query<Row>(
      req,
      sql`select reason, sum(count) as count, min(first_at) as "firstAt", max(last_at) as "lastAt" from refused_webhooks
          where hour >= ${begin.toISOString()}::timestamptz and hour < ${addDays(begin, 1).toISOString()}::timestamptz
          group by reason`,
    );
    if (rows.length === 0) return null;
    const times = rows.flatMap(({ firstAt, lastAt }) => [Date.parse(firstAt), Date.parse(lastAt)]);
    const counted = rows.map(({ reason, count }) => [reason, Number(count)]);
    return {
      reasons: { ...noReasons, ...Object.fromEntries(counted) },
      firstAt: new Date(Math.min(...times)).toISOString(),
      lastAt: new Date(Math.max(...times)).toISOString(),
      staff: await moneyStaff(req),
    };
  },
  tell: ({ staff, ...facts }) => ({
    entries: [],
    mails: staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: { kind: 'webhook_refused', ...facts, adminPath: '/collections/refused-webhooks' },
    })),
  }),
  sample: {
    reasons: { unsigned: 2, malformed_signature: 1, wrong_signature: 20, too_large: 0 },
    firstAt: '2026-11-22T06:30:00.000Z',
    lastAt: '2026-11-22T09:30:00.000Z',
    staff: [samplePerson],
  },
});

const noReasons: Facts['reasons'] = {
  unsigned: 0,
  malformed_signature: 0,
  wrong_signature: 0,
  too_large: 0,
};
