import type { ServiceKind } from '#collections/tickets/contract.ts';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import type { Locale } from '#kernel/messages.ts';
import { sql } from '#toolkit/database.ts';
import { consentState, mayConsent } from '../rules/consent.ts';
import { hashOf, textOf, wordingOf } from '../rules/wording.ts';
import type { ConsentActView, ConsentView, DeskConsentView } from '../view.ts';

/** The newest scope of a ticket and the last act about it; null where nobody has asked. */
export type ConsentRow = {
  scope: string;
  text: string;
  technician: string;
  askedAt: string;
  last: (ConsentActView & { id: string }) | null;
} | null;

/** SQL, for a ticket `t`, as a `ConsentRow`. */
export const consentJson = sql`(select json_build_object('scope', sc.id, 'text', sc.scope, 'technician', st.name, 'askedAt', sc.created_at,
    'last', (select json_build_object('id', c.id, 'act', c.act, 'at', c.created_at, 'signature', c.signature, 'recording', coalesce(c.recording, false), 'backup', c.backup)
      from session_consents c where c.scope_id = sc.id order by c.id desc limit 1))
  from session_scopes sc join staff st on st.id = sc.staff_id where sc.ticket_id = t.id order by sc.number desc limit 1)`;

/** SQL, for a ticket `t`: how its newest scope stands, as a `ConsentState`. */
export const consentStateSql = sql`coalesce((select coalesce(
    (select c.act::text from session_consents c where c.scope_id = sc.id order by c.id desc limit 1), 'asked')
  from session_scopes sc where sc.ticket_id = t.id order by sc.number desc limit 1), 'none')`;

/** What a ticket's customer is asked to agree to, in her language, and her answer; null where nobody has asked. */
export function consentOf(row: ConsentRow, status: TicketStatus, locale: Locale): ConsentView | null {
  if (!row) return null;
  const wording = wordingOf(row.text, locale);
  return {
    scope: row.scope,
    technician: row.technician,
    askedAt: iso(row.askedAt),
    wording,
    hash: hashOf(textOf(wording)),
    state: row.last?.act ?? 'asked',
    last: inUtc(row.last),
    open: mayConsent(status),
  };
}

/** For remote tickets alone. @param house what is asked for unless the technician says something else */
export function deskConsentOf(
  row: ConsentRow,
  { kind, status, house }: { kind: ServiceKind; status: TicketStatus; house: string },
): DeskConsentView | null {
  if (kind !== 'remote') return null;
  return {
    state: consentState(row),
    suggested: row?.text ?? house,
    scope: row?.text ?? null,
    askedAt: row && iso(row.askedAt),
    last: inUtc(row?.last ?? null),
    open: mayConsent(status),
  };
}

function inUtc(last: ConsentActView | null): ConsentActView | null {
  if (!last) return null;
  const { act, at, signature, recording, backup } = last;
  return { act, at: iso(at), signature, recording, backup };
}

function iso(instant: string): string {
  return new Date(instant).toISOString();
}
