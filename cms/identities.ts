import { randomUUID } from 'node:crypto';
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { linkKey } from '#collections/customers/rules/link-key.ts';
import type { QueuedMail } from '#collections/deliveries/operations/queue-mail.ts';
import { mailStatement } from '#collections/deliveries/operations/queue-mail.ts';
import { spoken } from '#kernel/messages.ts';
import { firstName } from '#kernel/people.ts';
import type { IdentityOptions } from '#plugins/identity/identity.ts';
import { identity } from '#plugins/identity/identity.ts';
import { policyOf } from '#plugins/identity/policy.ts';
import type { Clock, IdentityPort } from '#toolkit/ports.ts';
import { env } from './env.ts';

/** Sign-in for customers and for staff over one pool; what they want to be mailed is queued there. */
export function identities(
  pool: Pool,
  clock: Clock = shiftedClock(),
): { customer: IdentityPort; staff: IdentityPort } {
  const common = commonOptions(pool, clock);
  return {
    customer: identity({ ...common, audience: 'customer', ...customerMails(pool) }),
    staff: identity({ ...common, audience: 'staff', ...noMails }),
  };
}

/**
 * Gives a member of staff a new password and ends every session, on the word of an operator at the command line.
 * @returns false when there is no such identity
 */
export async function setStaffPassword(
  pool: Pool,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const links: string[] = [];
  const onResetWanted = async ({ token }: { token: string }) => void links.push(token);
  const staff = identity({
    ...commonOptions(pool, shiftedClock()),
    audience: 'staff',
    ...noMails,
    onResetWanted,
  });
  await staff.requestPasswordReset(email);
  const [token] = links;
  return token !== undefined && (await staff.resetPassword(token, password));
}

function commonOptions(pool: Pool, clock: Clock) {
  const { SECRET, PUBLIC_URL, LOG_LEVEL } = env();
  return {
    pool,
    clock,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    secureCookies: PUBLIC_URL.startsWith('https://'),
    logger: pino({ name: 'identity', level: LOG_LEVEL }),
  };
}

function shiftedClock(): Clock {
  return { now: () => new Date(Date.now() + env().CLOCK_OFFSET_MS) };
}

type Callbacks = Pick<IdentityOptions, 'onVerificationWanted' | 'onResetWanted' | 'onAlreadyRegistered'>;

function customerMails(pool: Pool): Callbacks {
  const db = drizzle(pool);
  // One statement, so delivery and job are written together or not at all.
  const queue = async (mail: QueuedMail) => {
    await db.execute(mailStatement(mail));
  };
  const policy = policyOf('customer');
  return {
    onVerificationWanted: ({ email, name, token }) =>
      queue({
        key: linkKey('verify-email', token),
        recipient: email,
        template: 'verify-email',
        props: { name: firstName(name), token, validMinutes: policy.verificationHours * 60 },
        locale: spoken(),
      }),
    onResetWanted: ({ email, name, token }) =>
      queue({
        key: linkKey('reset-password', token),
        recipient: email,
        template: 'reset-password',
        props: { name: firstName(name), token, validMinutes: policy.resetMinutes },
      }),
    onAlreadyRegistered: ({ email, name }) =>
      queue({
        key: `already-registered:${randomUUID()}`,
        recipient: email,
        template: 'already-registered',
        props: { name: firstName(name) },
      }),
  };
}

/** Staff get their first password from an admin (`cms/staff.ts`); no door asks for a mail to them. */
const noMails: Callbacks = {
  onVerificationWanted: () => Promise.reject(new Error('staff are invited, not registered')),
  onResetWanted: () => Promise.reject(new Error('staff passwords are set by an admin')),
  onAlreadyRegistered: () => Promise.reject(new Error('staff are invited, not registered')),
};
