import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';

export type Person = { id: string; email: string };

/** Whom a question of money is mailed to: active admins and accounts staff. */
export async function moneyStaff(req: PayloadRequest): Promise<Person[]> {
  return query<Person>(
    req,
    sql`select s.id, s.email from staff s
        where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('admin', 'accounts')) order by s.id`,
  );
}

export const samplePerson: Person = {
  id: '019c4444-4444-7444-8444-444444444444',
  email: 'accounts@example.in',
};
