import type { PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { normaliseEmail } from '#kernel/people.ts';
import type { AuditEntry } from '#toolkit/audit.ts';
import { audit } from '#toolkit/audit.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { clientOf } from '#toolkit/input.ts';
import { logInWithinLimits } from '#toolkit/log-in-limits.ts';
import type { LogInResult } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';

type Member = { id: string; name: string };

/**
 * Begins a session at the desk, and writes that down: there is no session of staff that the audit log does not know.
 * @returns the cookies of the session
 * @throws DomainError `wrong_credentials`, `too_many_requests`
 */
export async function logInStaff(
  req: PayloadRequest,
  given: { email: string; password: string },
): Promise<readonly string[]> {
  const { staffIdentity } = portsOf(req);
  const result = await logInWithinLimits(req, { audience: 'staff', email: given.email }, () =>
    staffIdentity.logIn({ ...given, remember: false, client: clientOf(req) }),
  );
  if (!result.ok) {
    void noteFailure(req, given.email);
    throw new DomainError('wrong_credentials', 'E-mail or password is not right.');
  }
  try {
    await noteLogIn(req, result);
  } catch (error) {
    await staffIdentity.revokeSession(result.sessionId);
    throw error;
  }
  return result.setCookies;
}

async function noteLogIn(req: PayloadRequest, { authId }: LogInResult & { ok: true }): Promise<void> {
  const member = await queryOne<Member>(req, sql`select id, name from staff where auth_id = ${authId}`);
  await inTransaction(req, () => audit(req, entryOf('staff.logged_in', member, member)));
}

/**
 * Told of members only: what strangers try stands in the log, so that they cannot fill a table that nothing is ever
 * taken out of. After the answer, so that its time does not tell who is a member.
 */
async function noteFailure({ headers, payload }: PayloadRequest, email: string): Promise<void> {
  try {
    const req = await createLocalReq({ req: { headers } as never }, payload as never);
    const member = await queryOne<Member>(
      req,
      sql`select id, name from staff where email = ${normaliseEmail(email)}`,
    );
    if (!member) return;
    await inTransaction(req, () => audit(req, entryOf('staff.log_in_failed', member, null)));
  } catch (error) {
    payload.logger.error({ err: error }, 'a failed log-in was not written down');
  }
}

function entryOf(action: AuditEntry['action'], member: Member | null, by: Member | null): AuditEntry {
  return { action, by, entity: 'staff', document: member?.id, title: member?.name };
}
