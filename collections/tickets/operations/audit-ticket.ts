import type { PayloadRequest } from 'payload';
import type { FieldChange, KeptValue } from '#kernel/changes.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { characterCount } from '#kernel/rich-text.ts';
import type { AuditAction } from '#toolkit/audit.ts';
import { audit } from '#toolkit/audit.ts';
import { ticketWords } from '../words.ts';
import type { LockedTicket } from './locked-ticket.ts';

type Field = keyof ReturnType<typeof ticketWords>['fields'];

/** Notes in the audit log what staff did to a ticket; of what a customer did, nothing. */
export async function auditTicket(
  req: PayloadRequest,
  ticket: LockedTicket,
  action: Extract<AuditAction, `ticket.${string}`>,
  changed: Partial<Record<Field, { before: KeptValue; after: KeptValue }>> = {},
): Promise<void> {
  const labels = ticketWords().fields;
  const changes = Object.entries(changed).map(
    ([path, change]): FieldChange => ({ path, label: labels[path as Field], ...change }),
  );
  await audit(req, { action, entity: 'tickets', document: ticket.id, title: ticket.number, changes });
}

/** What is kept of a text: the conversation has it in full. */
export function textKept(body: RichText): KeptValue {
  return { omitted: 'long', length: characterCount(body) };
}
