import type { PayloadRequest } from 'payload';
import type { LockedTicket } from '#collections/tickets/operations/locked-ticket.ts';
import type { FieldChange } from '#kernel/changes.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import type { ActivityKind } from '#toolkit/activity.ts';
import { record } from '#toolkit/activity.ts';
import type { AuditAction } from '#toolkit/audit.ts';
import { audit } from '#toolkit/audit.ts';
import { extraDeskWords } from '../desk-words.ts';
import type { ExtraLine } from '../rules/prices.ts';

type Asked = { lines: readonly ExtraLine[]; total: Paise } | null;

/** Notes in the audit log what staff asked a customer for, or took back: every line with its price, before and after. */
export async function auditExtra(
  req: PayloadRequest,
  of: {
    action: Extract<AuditAction, `extra.${string}`>;
    id: string;
    ticket: LockedTicket;
    before: Asked;
    after: Asked;
  },
): Promise<void> {
  const { action, id, ticket, before, after } = of;
  const { extra, extraTotal } = extraDeskWords().fields;
  const changes: FieldChange[] = [
    { path: 'lines', label: extra, before: inWords(before), after: inWords(after) },
    { path: 'total', label: extraTotal, before: amountOf(before), after: amountOf(after) },
  ];
  await audit(req, { action, entity: 'extras', document: id, title: ticket.number, changes });
}

function inWords(asked: Asked): string | null {
  return asked?.lines.map(lineWords).join('; ') ?? null;
}

function lineWords({ description, minutes, quantity, amount }: ExtraLine): string {
  return `${minutes === null ? `${quantity} ×` : `${minutes} min`} ${description}: ${formatInr(amount)}`;
}

function amountOf(asked: Asked): string | null {
  return asked && formatInr(asked.total);
}

/** Writes into the history what became of an extra. @returns id of the event */
export function recordExtra(
  req: PayloadRequest,
  kind: Extract<ActivityKind, `extra.${string}`>,
  of: {
    id: string;
    total: number;
    ticket: Pick<LockedTicket, 'id' | 'number' | 'account' | 'customer'>;
    actor: { kind: 'customer' | 'staff' | 'system'; id?: string };
  },
): Promise<string> {
  const { id, total, ticket, actor } = of;
  return record(req, {
    kind,
    account: ticket.account,
    customer: ticket.customer,
    actor,
    ticket: ticket.id,
    data: { extra: id, number: ticket.number, amount: total },
  });
}
