import type { AuthStrategy } from 'payload';
import type { Ports } from '#toolkit/ports.ts';
import { unlessUnknown } from '#toolkit/unknown-caller.ts';

/** Signs staff in by the identity's cookie. Whoever is not active any more is nobody. */
export const staffSession: AuthStrategy = {
  name: 'staff-session',
  authenticate: unlessUnknown(async ({ headers, payload }) => {
    const { staffIdentity } = payload.config.custom.ports as Ports;
    const session = await staffIdentity.session(headers);
    if (!session) return { user: null };
    await staffIdentity.touch(session);
    const found = await payload.find({
      collection: 'staff',
      where: { and: [{ authId: { equals: session.authId } }, { active: { equals: true } }] },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    });
    const staff = found.docs[0];
    return { user: staff ? { ...staff, collection: 'staff' as const } : null };
  }),
};
