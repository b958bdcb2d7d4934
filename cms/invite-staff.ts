import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { normaliseEmail } from '#kernel/people.ts';
import { audit, auditedAs } from '#toolkit/audit.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { portsOf } from '#toolkit/ports-of.ts';

export type NewStaff = { name: string; email: string; password: string; roles: StaffRole[] };

/**
 * Makes somebody a member of staff: an identity with a proven address and the row that the panel knows. Harmless
 * to repeat; whoever is a member stays as she is, password and roles too.
 */
export async function inviteStaff(
  req: PayloadRequest,
  staff: NewStaff,
): Promise<{ id: string; isNew: boolean }> {
  const { name, password, roles } = staff;
  const email = normaliseEmail(staff.email);
  const { authId } = await portsOf(req).staffIdentity.createVerified({ email, password, name, profile: {} });
  const system = asSystem(req, 'staff are made at the command line');
  const known = await system.find({
    collection: 'staff',
    where: { email: { equals: email } },
    limit: 1,
    pagination: false,
  });
  const member = known.docs[0];
  if (member) return { id: String(member.id), isNew: false };
  const made = await system.create({
    collection: 'staff',
    data: { name, email, authId, roles, active: true, inTurn: true },
    context: auditedAs('staff.invited'),
  });
  return { id: String(made.id), isNew: true };
}

/** Writes down that somebody at the command line gave a member a new password; whoever that was has no name here. */
export async function notePasswordSet(req: PayloadRequest, email: string): Promise<void> {
  const member = await queryOne<{ id: string; name: string }>(
    req,
    sql`select id, name from staff where email = ${normaliseEmail(email)}`,
  );
  await inTransaction(req, () =>
    audit(req, {
      action: 'staff.password_set',
      entity: 'staff',
      document: member?.id,
      title: member?.name ?? email,
    }),
  );
}

/** 96 random bits that can be typed. */
export function oneTimePassword(): string {
  return (randomBytes(12).toString('hex').match(/.{6}/g) ?? []).join('-');
}
