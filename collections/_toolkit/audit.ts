import type { PayloadRequest } from 'payload';
import type { DocumentChange, FieldChange } from '#kernel/changes.ts';
import { customerOf, staffOf } from './callers.ts';
import { query, sql } from './database.ts';
import { clientOf } from './input.ts';
import { nowOf } from './ports-of.ts';

/**
 * What staff did, in words that stay. The first three are written by `plugins/audit` for every form of the panel, the
 * others by operations; an operation of your own adds its own.
 */
export type AuditAction =
  | DocumentChange['action']
  | 'staff.invited'
  | 'staff.password_set'
  | 'staff.logged_in'
  | 'staff.logged_out'
  | 'staff.log_in_failed'
  | 'staff.presence_set'
  | 'ticket.cancelled'
  | 'ticket.replied'
  | 'ticket.noted'
  | 'ticket.message_edited'
  | 'ticket.moved'
  | 'ticket.assigned'
  | 'ticket.merged'
  | 'ticket.urgency_changed'
  | 'ticket.macro_run'
  | 'view.saved'
  | 'view.removed'
  | 'view.ordered'
  | 'ticket.modification_answered'
  | 'extra.proposed'
  | 'extra.changed'
  | 'extra.withdrawn'
  | 'ticket.secret_fetched'
  | 'ticket.secret_opened'
  | 'ticket.secret_unreadable'
  | 'ticket.consent_asked'
  | 'ticket.recording_added'
  | 'staff.key_made'
  | 'refund.requested'
  | 'refund.retried'
  | 'refund.paid_otherwise'
  | 'refund.credit_decided'
  | 'job.retried';

export type AuditEntry = {
  action: AuditAction;
  /** Slug of the collection or global; the plural of what is neither, such as `jobs`. */
  entity: string;
  /** Id of the one that was changed; none for a global. */
  document?: string | null;
  /** What people call it: a number, a name. */
  title?: string | null;
  /** The number of this state of the document, where staff edit it in the panel. */
  revision?: number | null;
  /** Before and after, without secrets and long texts. */
  changes?: readonly FieldChange[];
  /** Who did it, where the request does not know yet: at log-in. `null` is nobody that we know. */
  by?: { id: string; name: string } | null;
};

/**
 * Writes down what a member of staff, or the system by itself, has done, in the transaction of what was done: an
 * entry stands if and only if the change does. Nobody can change or remove it. What customers do is a history of its
 * own (`record`): for them this writes nothing, so that an operation of both audiences may call it without asking.
 * @throws Error outside a transaction, where the entry could stand without the change
 */
export async function audit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  if (!customerOf(req)) await write(req, entry);
}

const nameOfOperation = 'auditedAs';

/** For the `context` of a write through `asSystem`: its entry has the operation's name in place of `create` or `update`. */
export function auditedAs(action: AuditAction): Record<string, unknown> {
  return { [nameOfOperation]: action };
}

/** What `plugins/audit` calls back with, for every write to an audited collection or global, whoever wrote. */
export async function auditDocument(req: PayloadRequest, change: DocumentChange): Promise<void> {
  const action = (req.context?.[nameOfOperation] as AuditAction | undefined) ?? change.action;
  // Payload leaves a context on the request, also for writes that come later.
  delete req.context?.[nameOfOperation];
  await write(req, { ...change, action });
}

async function write(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  if (!(await req.transactionID)) throw new Error(`audit(${entry.action}) outside a transaction`);
  const { kind, by } = doerOf(req, entry);
  // Jobs and the command line are called by nobody from outside.
  const address = req.headers?.has('x-forwarded-for') ? clientOf(req).ip : null;
  await query(
    req,
    sql`insert into audit_entries (id, at, actor_kind, actor_id, actor_name, action, entity, document, document_title, revision,
          changes, request_id, address, created_at, updated_at)
        values (uuidv7(), ${nowOf(req).toISOString()}::timestamptz, ${kind}, ${by?.id ?? null}::uuid, ${by?.name ?? null}, ${entry.action},
          ${entry.entity}, ${entry.document ?? null}, ${entry.title ?? null}, ${entry.revision ?? null}::numeric,
          ${JSON.stringify(entry.changes ?? [])}::jsonb, ${req.headers?.get('x-request-id') ?? null}, ${address}, now(), now())`,
  );
}

function doerOf(req: PayloadRequest, { by }: AuditEntry) {
  if (by !== undefined) return { kind: by ? 'staff' : 'unknown', by };
  const staff = staffOf(req);
  return { kind: staff ? 'staff' : 'system', by: staff };
}
