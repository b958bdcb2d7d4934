import type { PayloadRequest } from 'payload';
import { lockTicket } from '#collections/tickets/operations/locked-ticket.ts';
import { DomainError } from '#kernel/errors.ts';
import { record } from '#toolkit/activity.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { AskConsentInput } from '../contract.ts';
import { consentState, mayConsent } from '../rules/consent.ts';
import { consentDeskWords } from '../rules/desk-words.ts';
import { loadConsent } from './load-consent.ts';

/**
 * Asks a ticket's customer to agree to a remote session in these words. What she said to others counts no more; words
 * that stand already, and were not taken back, are not asked again.
 * @returns the ticket's id
 * @throws DomainError `not_found`, `illegal_move` where there is nothing to ask for, `conflict` for a key of something else
 */
export async function askConsent(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
  { key, scope }: AskConsentInput,
): Promise<string> {
  return inTransaction(req, async () => {
    const ticket = await lockTicket(req, idOrNumber);
    const words = consentDeskWords();
    const known = await queryOne<{ same: boolean }>(
      req,
      sql`select ticket_id = ${ticket.id}::uuid and scope = ${scope} as same from session_scopes where key = ${key}`,
    );
    if (known?.same) return ticket.id;
    if (known) throw new DomainError('conflict', words.keyTaken);
    if (ticket.kind !== 'remote') throw new DomainError('illegal_move', words.notRemote);
    if (!mayConsent(ticket.status)) throw new DomainError('illegal_move', words.notNow);
    const before = await loadConsent(req, ticket.id);
    if (before?.text === scope && consentState(before) !== 'withdrawn') return ticket.id;
    const now = nowOf(req).toISOString();
    const [asked] = await query<{ id: string }>(
      req,
      sql`insert into session_scopes (id, key, ticket_id, account_id, customer_id, number, scope, staff_id, created_at, updated_at)
          select uuidv7(), ${key}, ${ticket.id}::uuid, ${ticket.account}::uuid, ${ticket.customer}::uuid,
            coalesce(max(number), 0) + 1, ${scope}, ${caller.id}::uuid, ${now}::timestamptz, ${now}::timestamptz
          from session_scopes where ticket_id = ${ticket.id}::uuid returning id`,
    );
    const event = await record(req, {
      kind: 'consent.asked',
      account: ticket.account,
      customer: ticket.customer,
      actor: { kind: 'staff', id: caller.id },
      ticket: ticket.id,
      data: { scope: asked?.id ?? null },
    });
    await audit(req, {
      action: 'ticket.consent_asked',
      entity: 'tickets',
      document: ticket.id,
      title: ticket.number,
      changes: [{ path: 'scope', label: words.label, before: before?.text ?? null, after: scope }],
    });
    await enqueue(req, 'notice', { event: 'consent.asked', subject: event });
    return ticket.id;
  });
}
