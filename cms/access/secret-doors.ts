import { createECDH, randomUUID } from 'node:crypto';
import { ivBytes, pointBytes, saltBytes, sealedBytes } from '#kernel/sealing.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import type { TestCms } from '../testing/test-cms.ts';
import type { DoorRow } from './view-table.ts';

type Drops = Partial<Record<StaffRole, string>>;
/** What a customer has sealed, by whom it was sealed for; and what her own doors need. */
export type Secrets = {
  secrets: { waiting: Drops; handedOut: Drops; unopened: string; key: string; keeper: string };
};

const opening = '0193a5f2-7c1e-4b60-9d3a-2f4b6c8d0e1f';
const zeros = (bytes: number) => Buffer.alloc(bytes).toString('base64');
const point = () => createECDH('prime256v1').generateKeys('base64');
const sealed = () => ({
  version: 1,
  ephemeral: zeros(pointBytes),
  salt: zeros(saltBytes),
  iv: zeros(ivBytes),
  data: zeros(sealedBytes),
});
const locked = () => ({ version: 1, rounds: 600_000, salt: zeros(16), iv: zeros(12), data: zeros(154) });

async function aKey(cms: TestCms, staff: string, retired: boolean): Promise<string> {
  const [key] = await cms.sql<{ id: string }>(
    `insert into staff_keys (id, staff_id, public_key, fingerprint, locked, retired_at)
     values (uuidv7(), $1, $2, '0000', $3, case when $4 then now() end) returning id`,
    [staff, point(), retired ? null : JSON.stringify(locked()), retired],
  );
  return key?.id ?? '';
}

async function aDrop(cms: TestCms, ticket: string, key: string, isHandedOut: boolean): Promise<string> {
  const [drop] = await cms.sql<{ id: string }>(
    `insert into secret_drops (id, ticket_id, account_id, customer_id, staff_id, key_id, state, sealed, expires_at, handed_out_at, opening)
     select uuidv7(), t.id, t.account_id, t.customer_id, k.staff_id, k.id, $3::text::enum_secret_drops_state, $4, now() + interval '1 day',
       case when $3::text = 'handed_out' then now() end, case when $3::text = 'handed_out' then $5 end
     from tickets t, staff_keys k where t.number = $1 and k.id = $2 returning id`,
    [ticket, key, isHandedOut ? 'handed_out' : 'waiting', JSON.stringify(sealed()), opening],
  );
  return drop?.id ?? '';
}

/** Keys of those who work on tickets; those for which secrets were sealed are retired, so that a new one voids nothing here. */
export async function secretKeys(cms: TestCms, staff: Record<StaffRole, { id: string }>) {
  const of = {
    technician: { sealedFor: '', now: '', staff: '' },
    admin: { sealedFor: '', now: '', staff: '' },
  };
  for (const role of ['technician', 'admin'] as const)
    of[role] = {
      sealedFor: await aKey(cms, staff[role].id, true),
      now: await aKey(cms, staff[role].id, false),
      staff: staff[role].id,
    };
  return of;
}

/**
 * What a customer sealed on two of her tickets: for technician and admin each, one that waits on the open ticket and
 * one that was handed out on the resolved one; and one more for her to take back.
 */
export async function aCustomersSecrets(
  cms: TestCms,
  { openTicket, resolvedTicket }: { openTicket: string; resolvedTicket: string },
  keys: Awaited<ReturnType<typeof secretKeys>>,
): Promise<Secrets> {
  const drops = async (ticket: string, isHandedOut: boolean): Promise<Drops> => ({
    technician: await aDrop(cms, ticket, keys.technician.sealedFor, isHandedOut),
    admin: await aDrop(cms, ticket, keys.admin.sealedFor, isHandedOut),
  });
  const [waiting, handedOut] = [await drops(openTicket, false), await drops(resolvedTicket, true)];
  const unopened = await aDrop(cms, openTicket, keys.technician.sealedFor, false);
  return {
    secrets: { waiting, handedOut, unopened, key: keys.technician.now, keeper: keys.technician.staff },
  };
}

const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
const desk = { visitor: 401, own: 401, other: 401, staff: 200, letsIn: ['technician', 'admin'] };

/** The lines of `doorTable` about what customers seal for their technician. */
export const secretDoors: Record<string, DoorRow> = {
  'post /portal/tickets/:number/secrets': {
    ...oneThing,
    id: ({ openTicket }) => openTicket,
    body: ({ secrets }) => ({ id: randomUUID(), key: secrets.key, sealed: sealed() }),
  },
  'post /portal/secrets/:id/withdraw': {
    ...oneThing,
    id: ({ secrets }) => secrets.unopened,
    body: () => ({}),
  },
  // Each finds what was sealed for her alone.
  'post /desk/secrets/:id/fetch': {
    ...desk,
    id: ({ secrets }, by) => secrets.waiting[by] ?? '',
    body: () => ({ opening }),
  },
  'post /desk/secrets/:id/confirm': {
    ...desk,
    id: ({ secrets }, by) => secrets.handedOut[by] ?? '',
    body: () => ({ opening, readable: true }),
  },
  'get /desk/secret-key': { ...desk, other: null },
  'post /desk/secret-key': {
    ...desk,
    other: null,
    body: () => ({ id: randomUUID(), publicKey: point(), locked: locked() }),
  },
  'get /desk/staff/:id/key': {
    ...desk,
    letsIn: ['technician', 'accounts', 'editor', 'moderator', 'admin'],
    id: ({ secrets }) => secrets.keeper,
  },
};
