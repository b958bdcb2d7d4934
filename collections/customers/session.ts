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

const profileOf = `select id, account_id as account, name, email, phone, locale, theme,
    profile_completed_at is not null as "profileComplete", created_at as "createdAt"
  from customers where auth_id = $1`;

/**
 * Signs customers in by the identity's cookie: one statement for the session, one for the profile. A session
 * whose profile was never written (the process ended between the two commits) gets its profile now. Whoever
 * has no live session, no proven address or no profile is nobody; so is everybody while this cannot be told.
 */
export const customerSession: AuthStrategy = {
  name: 'customer-session',
  authenticate: unlessUnknown(async ({ headers, payload }) => {
    const { customerIdentity } = payload.config.custom.ports as Ports;
    const session = await customerIdentity.session(headers);
    if (!session?.emailVerified) return { user: null };
    const profile =
      (await loadProfile(payload, session.authId)) ?? (await makeProfile(payload, session.authId));
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

async function loadProfile(payload: BasePayload, authId: string): Promise<ProfileRow | null> {
  const found = await databaseOf(payload).pool.query<ProfileRow>(profileOf, [authId]);
  return found.rows[0] ?? null;
}

async function makeProfile(payload: BasePayload, authId: string): Promise<ProfileRow | null> {
  const req = await createLocalReq({}, payload as Parameters<typeof createLocalReq>[1]);
  return (await ensureCustomer(req, authId)) ? loadProfile(payload, authId) : null;
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
