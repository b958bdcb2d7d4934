import { randomUUID } from 'node:crypto';
import type { StaffRole } from '#toolkit/callers.ts';
import type { TestCms } from '../testing/test-cms.ts';
import type { DoorRow } from './view-table.ts';

type ByRole = Partial<Record<StaffRole, string>>;
/** What a customer was asked beyond the booked price: for her own doors, and by who withdraws or changes it. */
export type Extras = { extras: { asked: string; agreed: string; changed: ByRole; withdrawn: ByRole } };

const lines = [
  {
    kind: 'time',
    description: 'A second laptop',
    code: '998313',
    quantity: 1,
    minutes: 30,
    unitPrice: 99_900,
    rateBp: 1800,
    amount: 49_950,
  },
];

async function anExtra(cms: TestCms, ticket: string, staff: string, agreed: boolean): Promise<string> {
  const [row] = await cms.sql<{ id: string }>(
    `insert into extras (id, key, ticket_id, account_id, customer_id, status, revision, lines, total, proposed_by_id, proposed_at,
       answered_by_id, answered_at, agreed)
     select uuidv7(), uuidv7()::text, t.id, t.account_id, t.customer_id, case when $4 then 'approved' else 'proposed' end::enum_extras_status, 0, $3, 49950, $2, now(),
       case when $4 then t.customer_id end, case when $4 then now() end, case when $4 then '{}'::jsonb end
     from tickets t where t.number = $1 returning id`,
    [ticket, staff, JSON.stringify(lines), agreed],
  );
  return row?.id ?? '';
}

/** Of a ticket that the technician has. */
export async function aCustomersExtras(
  cms: TestCms,
  ticket: string,
  staff: Record<StaffRole, { id: string }>,
): Promise<Extras> {
  const make = (agreed: boolean) => anExtra(cms, ticket, staff.technician.id, agreed);
  return {
    extras: {
      asked: await make(false),
      agreed: await make(true),
      changed: { technician: await make(false), admin: await make(false) },
      withdrawn: { technician: await make(false), accounts: await make(true), admin: await make(true) },
    },
  };
}

const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
const desk = { visitor: 401, own: 401, other: 401, staff: 200, letsIn: ['technician', 'admin'] };
const recorded = [{ kind: 'time', description: 'A second laptop', minutes: 30 }];

/** The lines of `doorTable` about extra work and parts. */
export const extraDoors: Record<string, DoorRow> = {
  'post /portal/extras/:id/answer': {
    ...oneThing,
    id: ({ extras }) => extras.asked,
    body: () => ({ approve: true, revision: 0, total: 49_950 }),
  },
  'post /portal/extras/:id/pay': { ...oneThing, id: ({ extras }) => extras.agreed, body: () => ({}) },
  'post /portal/extras/:id/payment-check': {
    ...oneThing,
    id: ({ extras }) => extras.agreed,
    body: () => ({}),
  },
  'post /desk/tickets/:id/extras': {
    ...desk,
    id: ({ openTicket }) => openTicket,
    body: () => ({ key: randomUUID(), lines: recorded }),
  },
  'post /desk/extras/:id/change': {
    ...desk,
    id: ({ extras }, by) => extras.changed[by] ?? '',
    body: () => ({ revision: 0, lines: recorded }),
  },
  'post /desk/extras/:id/withdraw': {
    ...desk,
    letsIn: ['technician', 'accounts', 'admin'],
    id: ({ extras }, by) => extras.withdrawn[by] ?? '',
    body: () => ({}),
  },
};
