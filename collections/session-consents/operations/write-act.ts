import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { Backup } from '../rules/consent.ts';

type Act =
  | { act: 'withdrawn' }
  | {
      act: 'given';
      signature: string;
      recording: boolean;
      backup: Backup;
      wording: number;
      language: string;
      words: string;
      hash: string;
    };

/** Appends what a customer said to a scope of a locked ticket, and tells her technician. */
export async function writeAct(
  req: PayloadRequest,
  { ticket, caller, scope, act }: { ticket: LockedTicket; caller: CustomerCaller; scope: string; act: Act },
): Promise<void> {
  const now = nowOf(req).toISOString();
  const given = act.act === 'given' ? act : null;
  await query(
    req,
    sql`insert into session_consents (id, scope_id, ticket_id, account_id, customer_id, act, signature, recording, backup, wording, language, words, words_hash, created_at, updated_at)
        values (uuidv7(), ${scope}::uuid, ${ticket.id}::uuid, ${ticket.account}::uuid, ${caller.id}::uuid, ${act.act}, ${given?.signature ?? null},
          ${given?.recording ?? null}, ${given?.backup ?? null}, ${given?.wording ?? null}, ${given?.language ?? null}, ${given?.words ?? null},
          ${given?.hash ?? null}, ${now}::timestamptz, ${now}::timestamptz)`,
  );
  const kind = `consent.${act.act}` as const;
  const event = await record(req, {
    kind,
    account: ticket.account,
    customer: ticket.customer,
    actor: { kind: 'customer', id: caller.id },
    ticket: ticket.id,
    data: { scope, recording: given?.recording ?? null },
  });
  await enqueue(req, 'notice', { event: kind, subject: event });
}
