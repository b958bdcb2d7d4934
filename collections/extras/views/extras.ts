import type { BillingDetails } from '#collections/accounts/operations/load-billing.ts';
import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import type { Setting } from '#collections/payload-types.ts';
import { type RefundJson, refundsJson, toRefundView } from '#collections/refunds/views/refund-columns.ts';
import type { Movable } from '#collections/tickets/rules/moves.ts';
import { breakupOfDocument } from '#collections/tickets/rules/price.ts';
import { paise } from '#kernel/paise.ts';
import { hsnPattern } from '#kernel/tariff.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { sql } from '#toolkit/database.ts';
import { isTheirs } from '../operations/price-proposal.ts';
import { extraBreakup } from '../rules/breakup.ts';
import type { ExtraLine } from '../rules/prices.ts';
import { type ExtraStatus, mayAskForMore } from '../rules/states.ts';
import type { DeskExtra, DeskExtrasView, ExtraPayment, ExtraView } from '../view.ts';
import { extraIsBeingConfirmed } from './confirming.ts';

export type ExtraJson = {
  id: string;
  status: ExtraStatus;
  revision: number;
  lines: ExtraLine[];
  total: number;
  by: string | null;
  proposedAt: string;
  answeredAt: string | null;
  paidAt: string | null;
  confirming: boolean;
  lastFailure: string | null;
  payment: string | null;
  invoice: { id: string; number: string; document: IssuedDocument } | null;
  refunds: RefundJson[];
};

/** SQL, for a ticket `t`, a JSON list: what was asked for beyond the booked price, oldest first. */
export const extrasJson = sql`coalesce((
  select json_agg(json_build_object('id', x.id, 'status', x.status, 'revision', x.revision, 'lines', x.lines, 'total', x.total, 'by', xs.name,
      'proposedAt', x.proposed_at, 'answeredAt', x.answered_at, 'paidAt', x.paid_at, 'confirming', x.status = 'approved' and ${extraIsBeingConfirmed},
      'lastFailure', (select p.failure_description from payments p where p.extra_id = x.id and p.status = 'failed' order by p.attempted_at desc limit 1),
      'payment', (select p.id from payments p where p.extra_id = x.id and p.role = 'settling'),
      'invoice', (select json_build_object('id', xi.id, 'number', xi.number, 'document', xi.document) from invoices xi where xi.extra_id = x.id),
      'refunds', ${refundsJson(sql`r.payment_id in (select p.id from payments p where p.extra_id = x.id)`)}) order by x.created_at, x.id)
  from extras x left join staff xs on xs.id = x.proposed_by_id where x.ticket_id = t.id), '[]')`;

const iso = (instant: string): string => new Date(instant).toISOString();
const isoOrNull = (instant: string | null): string | null => instant && iso(instant);

function sharedPart(row: ExtraJson): Omit<DeskExtra, 'may' | 'records'> {
  const { id, status, lines, by } = row;
  return {
    ...{ id, status, lines },
    revision: Number(row.revision),
    total: paise(Number(row.total)),
    by: by ?? '',
    proposedAt: iso(row.proposedAt),
    answeredAt: isoOrNull(row.answeredAt),
    paidAt: isoOrNull(row.paidAt),
  };
}

/** What its customer sees: all of it, also what was taken back before she answered. */
export function extrasOf(
  rows: readonly ExtraJson[],
  of: { company: Setting['company']; billing: BillingDetails | null },
): ExtraView[] {
  const { gstMode, stateCode: supplierStateCode } = of.company;
  return rows.map((row) => ({
    ...sharedPart(row),
    // What was invoiced stays what it was, whatever the profile says by now.
    breakup: row.invoice
      ? breakupOfDocument(row.invoice.document)
      : extraBreakup({ lines: row.lines, gstMode, supplierStateCode, buyer: of.billing }),
    payment: paymentOf(row),
  }));
}

function paymentOf(row: ExtraJson): ExtraPayment {
  const { status, payment, invoice, confirming, lastFailure } = row;
  if (payment && invoice)
    return {
      state: 'paid',
      paymentId: payment,
      invoiceNumber: invoice.number,
      refunds: row.refunds.map(toRefundView),
    };
  if (status !== 'approved') return { state: 'none' };
  return confirming ? { state: 'confirming' } : { state: 'due', lastFailure };
}

/** Whether its lines are such as the desk's form writes: what came from a wish is a service and no time, and is asked anew. */
function isOfForm({ lines }: Pick<ExtraJson, 'lines'>): boolean {
  return lines.every(({ kind, code }) => kind === 'time' || hsnPattern.test(code));
}

/** What the desk sees: prices and whether it is paid; the way into the books is for accounts. */
export function deskExtrasOf(
  rows: readonly ExtraJson[],
  of: { caller: StaffCaller; status: Movable['status']; assignee: string | null; settings: Setting },
): DeskExtrasView {
  const { caller, status, assignee, settings } = of;
  const theirs = isTheirs(caller, assignee);
  const isNow = mayAskForMore(status);
  const money = caller.roles.includes('accounts') || caller.roles.includes('admin');
  const { hourlyRate, blockMinutes, askTwiceFrom, parts = [] } = settings.extras;
  return {
    extras: rows.map((row) => ({
      ...sharedPart(row),
      may: {
        change: theirs && isNow && row.status === 'proposed' && isOfForm(row),
        withdraw: row.status === 'proposed' ? theirs : money && row.status === 'approved' && !row.confirming,
      },
      records:
        money && row.payment && row.invoice
          ? { payment: row.payment, invoice: { id: row.invoice.id, number: row.invoice.number } }
          : null,
    })),
    form:
      theirs && isNow
        ? {
            hourlyRate: paise(hourlyRate),
            blockMinutes,
            askTwiceFrom: paise(askTwiceFrom),
            parts: (parts ?? []).map(({ name, hsn, unitPrice, rateBp }) => ({
              ...{ name, hsn, unitPrice },
              rateBp: Number(rateBp),
            })),
          }
        : null,
  };
}
