import type { PayloadRequest } from 'payload';
import { postalLines } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { instant } from '#collections/tickets/views/card.ts';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { ReceiptDocument } from '#toolkit/ports.ts';
import type { ReceiptView } from '../view.ts';
import { paymentColumns, paymentJoins, type Row, toPaymentRow } from './rows.ts';

type ReceiptRow = Row & { payer: string; paidAt: string | null; gatewayPaymentId: string };

/** The receipt of one payment of the caller's account; only money that arrived has one. */
export async function receiptView(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<ReceiptView> {
  const row = isUuid(id)
    ? await queryOne<ReceiptRow>(
        req,
        sql`select ${paymentColumns}, coalesce(b.name, acc.name) as payer, p.paid_at as "paidAt", p.gateway_payment_id as "gatewayPaymentId"
            from payments p ${paymentJoins} join accounts acc on acc.id = p.account_id left join billing_profiles b on b.account_id = p.account_id
            where p.id = ${id}::uuid and p.account_id = ${caller.account}::uuid and p.status in ('captured', 'refunded')`,
      )
    : null;
  if (!row?.paidAt) throw notFound('This receipt');
  const { company } = await loadSettings(req);
  const { payer, paidAt, gatewayPaymentId, ...payment } = row;
  return {
    ...toPaymentRow(payment),
    payer,
    paidAt: instant(paidAt),
    gatewayPaymentId,
    payee: {
      name: company.legalName,
      address: postalLines(company),
      gstin: company.gstMode === 'registered' ? (company.gstin ?? null) : null,
    },
  };
}

/** The same receipt as the renderer wants it. */
export function receiptDocument(view: ReceiptView): ReceiptDocument {
  return {
    paymentId: view.gatewayPaymentId,
    receivedAt: view.paidAt,
    amount: view.amount,
    method: view.method,
    instrument: view.instrument,
    payer: view.payer,
    payee: view.payee,
    forWhat: view.subject ?? '',
    ticketNumber: view.ticketNumber,
    invoiceNumber: view.invoiceNumber,
  };
}
