import type { PayloadRequest } from 'payload';
import type { BillingDetails } from '#collections/accounts/operations/load-billing.ts';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { type ProofRow, phraseOf, proofColumn } from '#collections/caller-proof/views/proof.ts';
import { type ExtraJson, extrasJson, extrasOf } from '#collections/extras/views/extras.ts';
import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import type { Setting } from '#collections/payload-types.ts';
import { cancellationView } from '#collections/refunds/views/cancellation.ts';
import type { CreditNoteJson } from '#collections/refunds/views/refund-columns.ts';
import { creditNotesJson, toCreditNoteView } from '#collections/refunds/views/refund-columns.ts';
import type { SecretsRow } from '#collections/secret-drops/views/secrets.ts';
import { secretsJson, secretsOf } from '#collections/secret-drops/views/secrets.ts';
import type { ConsentRow } from '#collections/session-consents/views/consent.ts';
import { consentJson, consentOf } from '#collections/session-consents/views/consent.ts';
import type { ReceiptView } from '#collections/session-receipts/view.ts';
import { receiptOf, receiptsJson } from '#collections/session-receipts/views/receipts.ts';
import { supportOf } from '#collections/settings/company.ts';
import { openingTimes } from '#collections/settings/hours.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { PaymentState } from '../price-view.ts';
import { reopenUntil } from '../rules/moves.ts';
import { breakupOf, breakupOfDocument } from '../rules/price.ts';
import type { Targets } from '../rules/sla.ts';
import { mayWrite } from '../rules/writing.ts';
import { targetsJson } from '../sla-sql.ts';
import type { TicketDetailsView } from '../view.ts';
import type { CardRow } from './card.ts';
import { cardColumns, instant, toCard } from './card.ts';
import { type FilesRow, filesJson, filesOf } from './files.ts';
import { loadMessages } from './messages.ts';
import type { PromiseRow } from './promise.ts';
import { promiseColumn, promiseView } from './promise.ts';
import type { TicketRow } from './ticket-columns.ts';
import { movableOf, sharedParts, ticketColumns } from './ticket-columns.ts';

type DetailsRow = CardRow &
  TicketRow &
  PromiseRow & {
    targets: Targets;
    closesAt: string | null;
    payment: { id: string; method: string; paidAt: string } | null;
    lastFailure: string | null;
    preparation: string[];
    secrets: SecretsRow;
    consent: ConsentRow;
    files: FilesRow;
    receipts: ReceiptView[];
    proof: ProofRow;
    issued: IssuedDocument | null;
    creditNotes: CreditNoteJson[];
    extras: ExtraJson[];
  };

/** One ticket of the caller's account, with everything its page shows. A stranger's number does not exist. */
export async function ticketDetails(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<TicketDetailsView> {
  const row = await load(req, caller, number);
  if (!row) throw notFound('This ticket');
  const [settings, billing, { messages, earlier }] = [
    await loadSettings(req),
    await loadBilling(req, caller.account),
    await loadMessages(req, caller, row.id),
  ];
  const { company } = settings;
  const now = nowOf(req);
  const card = toCard(row, now);
  const payment = paymentOf(row);
  const shared = sharedParts(row, card);
  const ticket = movableOf(row);
  return {
    ...card,
    ...shared,
    closesAt: row.status === 'waiting_for_customer' && row.closesAt ? instant(row.closesAt) : null,
    promise: promiseView(row, openingTimes(settings), now),
    payment,
    ...(await moneyBack(req, row, { settings, cancellable: card.actions.includes('cancel') })),
    // What was invoiced stays what it was, whatever the profile says by now.
    breakup: row.issued
      ? breakupOfDocument(row.issued)
      : breakupOf({
          price: card.price,
          gstMode: company.gstMode,
          supplierStateCode: company.stateCode,
          buyer: buyerOf(billing),
        }),
    messages,
    earlierMessages: earlier,
    mayReply: row.mergedInto === null && mayWrite(row, now),
    reopenUntil: reopenUntil(ticket, now),
    extras: extrasOf(row.extras, { company, billing }),
    secrets: secretsOf(row.secrets, row.status),
    receipts: row.receipts.map(receiptOf),
    files: filesOf(row.files, now),
    consent: consentOf(row.consent, row.status, caller.locale),
    proof: row.proof && { technician: row.proof.technician, phrase: phraseOf(req, row.proof) },
    description: row.description,
    preparation: row.preparation,
    emergencyPhone: company.emergencyPhone,
    support: supportOf(settings, now),
  };
}

/** How it can be cancelled, and the documents of what went back. */
async function moneyBack(
  req: PayloadRequest,
  row: DetailsRow,
  now: { settings: Setting; cancellable: boolean },
) {
  return {
    cancellation: now.cancellable ? await cancellationView(req, row.id, now.settings) : null,
    creditNotes: row.creditNotes.map(toCreditNoteView),
  };
}

function buyerOf(billing: BillingDetails | null) {
  return billing && { gstin: billing.gstin, stateCode: billing.stateCode };
}

function paymentOf(row: DetailsRow): PaymentState {
  const amount = paise(Number(row.price));
  if (row.payment) {
    return {
      state: 'paid',
      amount,
      at: instant(row.payment.paidAt),
      method: row.payment.method,
      paymentId: row.payment.id,
    };
  }
  if (row.status !== 'awaiting_payment') return { state: 'none', amount };
  return row.confirming
    ? { state: 'confirming', amount }
    : { state: 'due', amount, lastFailure: row.lastFailure };
}

async function load(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<DetailsRow | null> {
  return queryOne<DetailsRow>(
    req,
    sql`select ${ticketColumns({ account: caller.account })}, ${cardColumns}, ${promiseColumn}, ${targetsJson} as targets, t.closes_at as "closesAt", i.document as issued, ${secretsJson} as secrets, ${extrasJson} as extras, ${consentJson} as consent, ${filesJson} as files, ${receiptsJson} as receipts, ${proofColumn} as proof,
          (select json_build_object('id', p.id, 'method', p.method, 'paidAt', p.paid_at) from payments p where p.ticket_id = t.id and p.role = 'settling' and p.extra_id is null limit 1) as payment,
          (select p.failure_description from payments p where p.ticket_id = t.id and p.extra_id is null and p.status = 'failed' order by p.attempted_at desc limit 1) as "lastFailure",
          ${creditNotesJson(sql`n.ticket_id = t.id`)} as "creditNotes",
          coalesce((select json_agg(pr.text order by pr._order) from services_preparation pr where pr._parent_id = t.service_id), '[]') as preparation
        from tickets t join services s on s.id = t.service_id left join invoices i on i.ticket_id = t.id and i.extra_id is null where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
  );
}
