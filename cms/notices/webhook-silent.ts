import { queryOne, sql } from '#toolkit/database.ts';
import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';

type Facts = { lastEventAt: string | null; waiting: number; staff: Person[] };

/** The sweep found money that the gateway never called about. Told once a day: the subject is the day in India. */
export const webhookSilent = defineNotice<Facts>({
  load: async (req) => {
    const row = await queryOne<{ last: string | null; waiting: string }>(
      req,
      sql`select (select max(received_at) from payment_events) as last,
                 (select count(*) from payment_orders where status = 'open') as waiting`,
    );
    const lastEventAt = row?.last ? new Date(row.last).toISOString() : null;
    return { lastEventAt, waiting: Number(row?.waiting ?? 0), staff: await moneyStaff(req) };
  },
  tell: ({ lastEventAt, waiting, staff }) => ({
    entries: [],
    mails: staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: { kind: 'webhook_silent', lastEventAt, waiting, adminPath: '/collections/payment-events' },
    })),
  }),
  sample: { lastEventAt: '2026-11-21T09:30:00.000Z', waiting: 3, staff: [samplePerson] },
});
