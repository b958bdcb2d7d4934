import type { PayloadRequest } from 'payload';
import { type RefundJson, refundsJson, toRefundView } from '#collections/refunds/views/refund-columns.ts';
import { notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TaxInvoice } from '../rules/document.ts';
import type { InvoiceDetailsView } from '../view.ts';
import { invoiceColumns, invoiceJoins, type Row, toInvoiceRow } from './list.ts';

/** One invoice of the caller's account with its document as issued. */
export async function invoiceDetails(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<InvoiceDetailsView> {
  const row = await queryOne<
    Row & { document: TaxInvoice; paymentId: string | null; method: string | null; refunds: RefundJson[] }
  >(
    req,
    sql`select ${invoiceColumns}, i.document, p.id as "paymentId", p.method, ${refundsJson(sql`r.payment_id = p.id`)} as refunds
        from invoices i ${invoiceJoins} left join payments p on p.id = s.payment_id
        where i.number = ${number} and i.account_id = ${caller.account}::uuid`,
  );
  if (!row) throw notFound('This invoice');
  return {
    ...toInvoiceRow(row, nowOf(req)),
    document: row.document,
    paymentId: row.paymentId,
    method: row.method,
    refunds: row.refunds.map(toRefundView),
  };
}
