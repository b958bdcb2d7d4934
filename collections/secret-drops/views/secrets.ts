import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { sql, whole } from '#toolkit/database.ts';
import { mayLeaveSecret } from '../rules/states.ts';
import type { DeskSecretsView, SecretsView } from '../view.ts';

/** How many of the newest a page shows. */
const shown = 10;

type DropJson = SecretsView['drops'][number] & { staff: string };
export type SecretsRow = {
  recipient: SecretsView['recipient'];
  drops: DropJson[];
};

/** SQL, for a ticket `t`: for whom a secret can be sealed, and the newest that were, without what was sealed. */
export const secretsJson = sql`json_build_object(
  'recipient', (select json_build_object('key', k.id, 'publicKey', k.public_key, 'name', s.name)
    from staff_keys k join staff s on s.id = k.staff_id where k.staff_id = t.assignee_id and k.retired_at is null and s.active),
  'drops', coalesce((select json_agg(json_build_object('id', d.id, 'state', d.state, 'leftAt', d.created_at, 'expiresAt', d.expires_at,
      'staff', d.staff_id) order by d.created_at desc, d.id)
    from (select * from secret_drops d where d.ticket_id = t.id order by d.created_at desc, d.id limit ${whole(shown)}) d), '[]'))`;

/** SQL, for a ticket `t`, as `SecretFacts`. */
export const secretFactsJson = sql`json_build_object(
  'recipient', exists (select 1 from staff_keys k join staff ks on ks.id = k.staff_id where k.staff_id = t.assignee_id and k.retired_at is null and ks.active),
  'newest', (select d.state from secret_drops d where d.ticket_id = t.id order by d.created_at desc, d.id limit 1))`;

/** What a ticket's customer sees; before it is paid and once it is solved there is nobody to seal for. */
export function secretsOf(row: SecretsRow, status: TicketStatus): SecretsView {
  return {
    recipient: mayLeaveSecret(status) ? row.recipient : null,
    drops: row.drops.map(({ staff: _, ...drop }) => inUtc(drop)),
  };
}

/** What staff see: which secrets are sealed for the one who looks, not for whom the others are. @param me a staff id */
export function deskSecretsOf(row: SecretsRow, me: string): DeskSecretsView {
  return {
    assigneeHasKey: row.recipient !== null,
    drops: row.drops.map(({ staff, ...drop }) => ({ ...inUtc(drop), yours: staff === me })),
  };
}

function inUtc(drop: Omit<DropJson, 'staff'>): SecretsView['drops'][number] {
  const iso = (instant: string) => new Date(instant).toISOString();
  return { ...drop, leftAt: iso(drop.leftAt), expiresAt: iso(drop.expiresAt) };
}
