import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { networkOf } from '#kernel/network.ts';
import { clientOf } from './input.ts';
import type { LimitName } from './limits.ts';
import type { LogInResult } from './ports.ts';
import { portsOf } from './ports-of.ts';
import { requestIdOf } from './responses.ts';
import { tooOften } from './too-often.ts';

type Audience = 'customer' | 'staff';

/**
 * Tries a log-in so that guessing is slow and nobody can lock anybody out. Only wrong passwords count: a use is
 * taken before the password is looked at, so that many guesses at once are none for free, and given back when it
 * was right.
 *
 * - Ten from one place for one account. A place is a network, or a device that shows a session cookie of this very
 *   account, live or ended: then neither its neighbours behind the same address nor anybody else can use it up.
 * - From fifty for one account on, a network has a single guess.
 * - After five hundred for one account only its own devices are heard until the quarter of an hour is over.
 * @throws DomainError `too_many_requests`
 */
export async function logInWithinLimits(
  req: PayloadRequest,
  who: { audience: Audience; email: string },
  attempt: () => Promise<LogInResult>,
): Promise<LogInResult> {
  const { limits } = portsOf(req);
  const account = accountKey(who);
  const device = await deviceOf(req, who);
  const place = `${account} ${device ?? networkOf(clientOf(req).ip)}`;
  const taken: [LimitName, string][] = [];
  const take = async (limit: LimitName, key: string) => {
    taken.push([limit, key]);
    return limits.take(limit, key);
  };
  const giveBack = () => Promise.all(taken.map(([limit, key]) => limits.refund(limit, key)));
  const refuse = async (limit: LimitName, wait: number): Promise<never> => {
    await giveBack();
    throw tooOften(req, { limit, wait, account });
  };

  const here = await take('log-in by account and place', place);
  if (here.wait !== null) await refuse('log-in by account and place', here.wait);
  const everywhere = await take('log-in by account', account);
  const atMost = await take('log-in by account at most', account);
  if (device === null && everywhere.wait !== null && here.used > 1)
    await refuse('log-in by account', everywhere.wait);
  if (device === null && atMost.wait !== null) await refuse('log-in by account at most', atMost.wait);

  const result = await attempt().catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  if (result.ok || result.problem === 'email_not_verified') {
    await giveBack();
    await limits.clear('log-in by account and place', place);
    return result;
  }
  req.payload.logger.warn(
    {
      security: true,
      requestId: requestIdOf(req),
      audience: who.audience,
      account,
      ip: clientOf(req).ip,
      knownDevice: device !== null,
      used: { here: here.used, everywhere: everywhere.used },
    },
    'a log-in failed',
  );
  return result;
}

/** Whoever proved to read the account's mailbox does not wait for what others tried. */
export async function forgiveAccount(
  req: PayloadRequest,
  who: { audience: Audience; email: string },
): Promise<void> {
  const { limits } = portsOf(req);
  const account = accountKey(who);
  const place = `${account} ${networkOf(clientOf(req).ip)}`;
  await limits.clear('log-in by account and place', place);
  await limits.clear('log-in by account', account);
  await limits.clear('log-in by account at most', account);
}

/** The account in counters and log, which need to tell accounts apart and not to name them. */
function accountKey({ audience, email }: { audience: Audience; email: string }): string {
  const hash = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 22);
  return `${audience}:${hash}`;
}

async function deviceOf(
  req: PayloadRequest,
  { audience, email }: { audience: Audience; email: string },
): Promise<string | null> {
  const { customerIdentity, staffIdentity } = portsOf(req);
  const identity = audience === 'customer' ? customerIdentity : staffIdentity;
  const session = await identity.sessionOnceOf(req.headers, email);
  return session === null ? null : `device ${session}`;
}
