import type { PayloadRequest } from 'payload';
import { ownProof, type ProofRow, proofColumn } from '#collections/caller-proof/views/proof.ts';
import { deskExtrasOf, type ExtraJson, extrasJson } from '#collections/extras/views/extras.ts';
import { isBeingConfirmed } from '#collections/payments/views/confirming.ts';
import type { SecretsRow } from '#collections/secret-drops/views/secrets.ts';
import { deskSecretsOf, secretsJson } from '#collections/secret-drops/views/secrets.ts';
import type { ConsentRow } from '#collections/session-consents/views/consent.ts';
import { consentJson, deskConsentOf } from '#collections/session-consents/views/consent.ts';
import type { RecordingJson } from '#collections/session-recordings/views/recordings.ts';
import { recordingsJson, recordingsOf } from '#collections/session-recordings/views/recordings.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { paise } from '#kernel/paise.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import type { StaffCaller, StaffRole } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { DeskPerson, DeskTicketView } from '../desk-ticket-view.ts';
import { continuedIn } from '../merge-sql.ts';
import { isMoveOf, nextMoves } from '../rules/moves.ts';
import { promisesOf } from '../rules/sla.ts';
import { instant } from './card.ts';
import type { MergeRow } from './merging.ts';
import { mergeColumn, mergeView } from './merging.ts';
import { loadDeskMessages } from './messages.ts';
import type { PromiseRow } from './promise.ts';
import { promiseColumn, promiseFacts } from './promise.ts';
import type { TicketRow } from './ticket-columns.ts';
import { movableOf, sharedParts, ticketColumns } from './ticket-columns.ts';

type Row = TicketRow &
  PromiseRow &
  Pick<
    DeskTicketView,
    'number' | 'kind' | 'tierName' | 'status' | 'subject' | 'urgency' | 'customer' | 'people'
  > & {
    createdAt: string;
    expectedAt: string | null;
    price: string;
    paidAt: string | null;
    confirming: boolean;
    refunded: boolean;
    secrets: SecretsRow;
    consent: ConsentRow;
    recordings: RecordingJson[];
    extras: ExtraJson[];
    proof: ProofRow;
    mergedInto: string | null;
    merge: MergeRow;
    records: NonNullable<DeskTicketView['records']>;
    assignee: DeskPerson | null;
  };

/** SQL, for a member of staff `s`: who they are and how much they have to do. */
const person = sql`json_build_object('id', s.id, 'name', s.name, 'openTickets', (select count(*) from tickets o
  where o.assignee_id = s.id and o.status in ('open', 'in_progress', 'waiting_for_customer')))`;

/**
 * One ticket as the desk shows it, found by its id or number. The conversation is for those who work on tickets, the
 * books are for accounts; each sees whether the ticket is paid.
 */
export async function deskTicket(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
): Promise<DeskTicketView> {
  const row = await load(req, idOrNumber);
  if (!row) throw notFound('This ticket');
  const mayWork = isOneOf(caller, 'technician');
  const { messages, earlier } = mayWork ? await loadDeskMessages(req, caller, row.id) : noConversation;
  const { number, kind, tierName, status, subject, urgency, customer, assignee, people } = row;
  const settings = await loadSettings(req);
  const createdAt = instant(row.createdAt);
  const expectedAt = row.expectedAt && instant(row.expectedAt);
  return {
    id: row.id,
    ...{ number, kind, tierName, status, subject, urgency, createdAt, expectedAt, assignee, people },
    ...sharedParts(row, { createdAt, expectedAt }),
    promises: promisesOf(promiseFacts(row)),
    opening: openingTimes(settings),
    descriptionHtml: richTextToHtml(row.description),
    customer: { ...customer, since: instant(customer.since) },
    price: paise(Number(row.price)),
    payment: paymentOf(row),
    paidAt: row.paidAt && instant(row.paidAt),
    messages,
    earlierMessages: earlier,
    extras: deskExtrasOf(row.extras, { caller, status, assignee: assignee?.id ?? null, settings }),
    secrets: mayWork ? deskSecretsOf(row.secrets, caller.id) : noSecrets,
    consent: mayWork ? deskConsentOf(row.consent, { kind, status, house: settings.sessions.scope }) : null,
    recordings: mayWork ? recordingsOf(row.recordings, nowOf(req)) : [],
    proof: ownProof(req, row.proof, caller.id),
    merge: mergeView(row.merge, row),
    mayWork,
    moves: nextMoves(movableOf(row), 'staff', nowOf(req)).filter((move) => isMoveOf(move, caller.roles)),
    records: isOneOf(caller, 'accounts') ? row.records : null,
  };
}

const noSecrets = { drops: [], assigneeHasKey: false };
const noConversation = { messages: [], earlier: false };

function isOneOf({ roles }: StaffCaller, role: StaffRole): boolean {
  return roles.includes('admin') || roles.includes(role);
}

function paymentOf(row: Row): DeskTicketView['payment'] {
  if (row.refunded) return 'refunded';
  if (row.paidAt !== null) return 'paid';
  if (row.status !== 'awaiting_payment') return 'none';
  return row.confirming ? 'confirming' : 'due';
}

function load(req: PayloadRequest, idOrNumber: string): Promise<Row | null> {
  const which = isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}::uuid` : sql`t.number = ${idOrNumber}`;
  return queryOne<Row>(
    req,
    sql`select ${ticketColumns({ desk: true })}, t.number, t.kind, t.tier_name as "tierName", t.status, t.subject, t.urgency, t.created_at as "createdAt",
          t.expected_at as "expectedAt", ${promiseColumn}, ${secretsJson} as secrets, ${extrasJson} as extras, ${consentJson} as consent, ${recordingsJson} as recordings, ${proofColumn} as proof, t.price, t.paid_at as "paidAt", ${continuedIn} as "mergedInto", ${mergeColumn(continuedIn)} as merge, (t.paid_at is null and ${isBeingConfirmed}) as confirming,
          exists (select 1 from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null
            and p.amount <= (select sum(r.amount) from refunds r where r.payment_id = p.id and r.status <> 'failed')) as refunded,
          json_build_object(
            'payment', (select p.id from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null limit 1),
            'invoice', (select json_build_object('id', i.id, 'number', i.number) from invoices i where i.ticket_id = t.id and i.extra_id is null order by i.issued_at, i.id limit 1)) as records,
          json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'since', c.created_at,
            'tickets', (select count(*) from tickets o where o.account_id = t.account_id)) as customer,
          (select ${person} from staff s where s.id = t.assignee_id) as assignee,
          coalesce((select json_agg(${person} order by s.name, s.id) from staff s where s.active
            and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('technician', 'admin'))), '[]') as people
        from tickets t join customers c on c.id = t.customer_id where ${which}`,
  );
}
