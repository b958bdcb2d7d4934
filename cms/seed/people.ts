import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import { asSystem } from '#toolkit/local-api.ts';
import type { NewStaff } from '../invite-staff.ts';
import { inviteStaff, oneTimePassword } from '../invite-staff.ts';
import { createCustomer } from '../testing/people.ts';

export type LogIn = { who: string; page: string; email: string; password: string };

const staff: readonly Omit<NewStaff, 'password'>[] = [
  { name: 'Anita Desai', email: 'admin@quicktechpro.example', roles: ['admin'] },
  { name: 'Bala Kumar', email: 'technician@quicktechpro.example', roles: ['technician'] },
  { name: 'Ravi Shetty', email: 'technician2@quicktechpro.example', roles: ['technician'] },
  { name: 'Chitra Hegde', email: 'accounts@quicktechpro.example', roles: ['accounts'] },
  { name: 'Dev Patil', email: 'editor@quicktechpro.example', roles: ['editor'] },
];

const email = 'asha.rao@example.com';

/** A seed that was killed leaves identities without a row, with passwords that nobody was told. */
export async function forgetLeftOvers(req: PayloadRequest): Promise<void> {
  const emails = sql.join(
    staff.map((member) => sql`${member.email}`),
    sql`, `,
  );
  await query(
    req,
    sql`delete from identity.staff_user u where u.email in (${emails}) and not exists (select 1 from staff s where s.auth_id = u.id)`,
  );
  await query(
    req,
    sql`delete from identity.customer_user u where u.email = ${email} and not exists (select 1 from customers c where c.auth_id = u.id)`,
  );
}

/**
 * Five members of staff and one customer, each with a password of her own unless one is given.
 * @returns whom it made; who was there already keeps her password, which nobody knows
 */
export async function fillPeople(req: PayloadRequest, password: string | undefined): Promise<LogIn[]> {
  const logIns: LogIn[] = [];
  for (const member of staff) {
    const own = password ?? oneTimePassword();
    const { isNew } = await inviteStaff(req, { ...member, password: own });
    if (isNew)
      logIns.push({
        who: `${member.name} (${member.roles.join(', ')})`,
        page: '/admin',
        email: member.email,
        password: own,
      });
  }
  const known = await asSystem(req, 'the demo is seeded').find({
    collection: 'customers',
    where: { email: { equals: email } },
    limit: 1,
    pagination: false,
  });
  if (known.docs.length === 0) {
    const own = password ?? oneTimePassword();
    const { name } = await createCustomer(req, { name: 'Asha Rao', email, password: own });
    logIns.push({ who: `${name} (customer)`, page: '/login', email, password: own });
  }
  return logIns;
}

/** The log-ins as a table, shown once. */
export function logInTable(logIns: readonly LogIn[]): string {
  const rows = [{ who: 'Who', page: 'Page', email: 'E-mail', password: 'Password' }, ...logIns];
  const width = (column: keyof LogIn) => Math.max(...rows.map((row) => row[column].length));
  const columns = ['who', 'page', 'email', 'password'] as const;
  return rows
    .map((row) =>
      columns
        .map((column) => row[column].padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
