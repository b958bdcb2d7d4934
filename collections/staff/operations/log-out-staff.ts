import type { PayloadRequest } from 'payload';
import { audit } from '#toolkit/audit.ts';
import { staffOf } from '#toolkit/callers.ts';
import { inTransaction } from '#toolkit/database.ts';
import { portsOf } from '#toolkit/ports-of.ts';

/**
 * Ends the session behind the cookie, if there is one.
 * @returns the cookies that take it out of the browser
 */
export async function logOutStaff(req: PayloadRequest): Promise<readonly string[]> {
  const member = staffOf(req);
  if (member)
    await inTransaction(req, () =>
      audit(req, { action: 'staff.logged_out', entity: 'staff', document: member.id, title: member.name }),
    );
  const { setCookies } = await portsOf(req).staffIdentity.logOut(req.headers);
  return setCookies;
}
