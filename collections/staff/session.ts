import type { AuthStrategy } from 'payload';
import { isRenewal } from '#kernel/renewal.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { databaseOf } from '#toolkit/database.ts';
import type { Ports } from '#toolkit/ports.ts';
import { unlessUnknown } from '#toolkit/unknown-caller.ts';

const memberOf = `select id, auth_id as "authId", name, email,
    array(select r.value::text from staff_roles r where r.parent_id = s.id order by r."order") as roles
  from staff s where auth_id = $1 and active`;

/** Signs staff in by the identity's cookie: one statement for the session, one for the member. Whoever is not active any more is nobody. */
export const staffSession: AuthStrategy = {
  name: 'staff-session',
  authenticate: unlessUnknown(async ({ headers, payload }) => {
    const { staffIdentity } = payload.config.custom.ports as Ports;
    const session = await staffIdentity.session(headers);
    if (!session) return { user: null };
    if (!isRenewal(headers)) await staffIdentity.touch(session);
    const found = await databaseOf(payload).pool.query<Omit<StaffCaller, 'collection'>>(memberOf, [
      session.authId,
    ]);
    const member = found.rows[0];
    return { user: member ? ({ ...member, collection: 'staff' } as never) : null };
  }),
};
