import type { PayloadRequest } from 'payload';
import type { Audience, Person } from '#plugins/realtime/definitions.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { Session } from '#toolkit/ports.ts';
import { portsOf } from '#toolkit/ports-of.ts';

/**
 * The person behind a socket, by the audience's session cookie; null for nobody. Listening is no activity: the
 * session's idle limit stays where it is.
 */
export async function personBehind(
  req: PayloadRequest,
  audience: Audience,
  headers: Headers,
): Promise<Person | null> {
  const { customerIdentity, staffIdentity } = portsOf(req);
  const session = await (audience === 'customer' ? customerIdentity : staffIdentity).session(headers);
  if (!session) return null;
  return audience === 'customer' ? customer(req, session) : staff(req, session);
}

async function customer(req: PayloadRequest, session: Session): Promise<Person | null> {
  if (!session.emailVerified) return null;
  const row = await queryOne<{ id: string; account: string; name: string }>(
    req,
    sql`select id, account_id as account, name from customers where auth_id = ${session.authId}`,
  );
  return (
    row && { audience: 'customer', ...row, ...lifeOf(session), hearsTickets: true, readsConversations: true }
  );
}

async function staff(req: PayloadRequest, session: Session): Promise<Person | null> {
  const row = await queryOne<Pick<Person, 'id' | 'name' | 'hearsTickets' | 'readsConversations'>>(
    req,
    sql`select s.id, s.name,
          exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('admin', 'technician', 'accounts')) as "hearsTickets",
          exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('admin', 'technician')) as "readsConversations"
        from staff s where s.auth_id = ${session.authId} and s.active`,
  );
  return row && { audience: 'staff', ...row, account: null, ...lifeOf(session) };
}

function lifeOf({ id, idleExpiresAt, absoluteExpiresAt }: Session) {
  return {
    sessionId: id,
    endsAt: idleExpiresAt < absoluteExpiresAt ? idleExpiresAt : absoluteExpiresAt,
  };
}
