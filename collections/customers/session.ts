import type { AuthStrategy, BasePayload } from 'payload';
import { createLocalReq } from 'payload';
import { isRenewal } from '#kernel/renewal.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { databaseOf } from '#toolkit/database.ts';
import type { Ports, Session } from '#toolkit/ports.ts';
import { goOnIn } from '#toolkit/speaking.ts';
import { unlessUnknown } from '#toolkit/unknown-caller.ts';
import { ensureCustomer } from './operations/ensure-customer.ts';

type ProfileRow = Pick<
  CustomerCaller,
  'id' | 'account' | 'name' | 'email' | 'phone' | 'locale' | 'theme' | 'profileComplete'
> & {
  createdAt: Date;
};

const profileColumns = `c.id, c.account_id as account, c.name, c.email, c.phone, c.locale, c.theme,
    c.profile_completed_at is not null as "profileComplete", c.created_at as "createdAt"`;

const profileOf = `select ${profileColumns} from customers c where c.auth_id = $1`;

const ownProfile = { columns: profileColumns, join: 'left join customers c on c.auth_id = auth_user.id' };

/**
 * Signs customers in by the identity's cookie: one statement for the session and the profile. A session
 * whose profile was never written (the process ended between the two commits) gets its profile now. Whoever
 * has no live session, no proven address or no profile is nobody; so is everybody while this cannot be told.
 */
export const customerSession: AuthStrategy = {
  name: 'customer-session',
  authenticate: unlessUnknown(async ({ headers, payload }) => {
    const { customerIdentity } = payload.config.custom.ports as Ports;
    const found = await customerIdentity.sessionWith<ProfileRow>(headers, ownProfile);
    if (!found?.session.emailVerified) return { user: null };
    const { session } = found;
    const profile = found.row.id ? profileFrom(found.row) : await makeProfile(payload, session.authId);
    if (!profile) return { user: null };
    goOnIn(profile.locale);
    const kept = await keepAlive({
      customerIdentity,
      clock: (payload.config.custom.ports as Ports).clock,
      session,
      headers,
    });
    return { user: kept ? (asCaller(profile, kept) as never) : null };
  }),
};

function profileFrom(row: ProfileRow): ProfileRow {
  const { id, account, name, email, phone, locale, theme, profileComplete, createdAt } = row;
  return { id, account, name, email, phone, locale, theme, profileComplete, createdAt };
}

async function makeProfile(payload: BasePayload, authId: string): Promise<ProfileRow | null> {
  const req = await createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]);
  if (!(await ensureCustomer(req, authId))) return null;
  return (await databaseOf(payload).pool.query<ProfileRow>(profileOf, [authId])).rows[0] ?? null;
}

const touchEveryMs = 60_000;

/** Moves the idle limit unless the page asks by itself, and reads the session again when it moved: a page must know when it really ends. */
async function keepAlive(given: {
  customerIdentity: Ports['customerIdentity'];
  clock: Ports['clock'];
  session: Session;
  headers: Headers;
}): Promise<Session | null> {
  const { customerIdentity, clock, session, headers } = given;
  if (isRenewal(headers)) return session;
  if (clock.now().getTime() - session.lastSeenAt.getTime() < touchEveryMs) return session;
  await customerIdentity.touch(session);
  return customerIdentity.session(headers);
}

function asCaller(profile: ProfileRow, session: Session): CustomerCaller {
  return {
    collection: 'customers',
    ...profile,
    createdAt: profile.createdAt.toISOString(),
    authId: session.authId,
    session: {
      id: session.id,
      createdAt: session.createdAt.toISOString(),
      idleExpiresAt: session.idleExpiresAt.toISOString(),
      absoluteExpiresAt: session.absoluteExpiresAt.toISOString(),
    },
  };
}
