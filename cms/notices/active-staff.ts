import type { PayloadRequest } from 'payload';
import type { StaffRole } from '#toolkit/callers.ts';
import { pgArray, query, sql } from '#toolkit/database.ts';

export type Person = { id: string; email: string };

/** Everybody of the staff who works here now and holds one of the roles. */
export async function activeStaff(req: PayloadRequest, roles: readonly StaffRole[]): Promise<Person[]> {
  return query<Person>(
    req,
    sql`select s.id, s.email from staff s
        where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value::text = any(${pgArray(roles)}::text[])) order by s.id`,
  );
}

/** Whom a question of money is mailed to. */
export function moneyStaff(req: PayloadRequest): Promise<Person[]> {
  return activeStaff(req, ['admin', 'accounts']);
}

export const samplePerson: Person = {
  id: '019c4444-4444-7444-8444-444444444444',
  email: 'accounts@example.in',
};
