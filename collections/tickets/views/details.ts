import type { PayloadRequest } from 'payload';
import type { BillingDetails } from '#collections/accounts/operations/load-billing.ts';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import { supportOf } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { actionsOf } from '../rules/actions.ts';
import { breakupOf, breakupOfDocument } from '../rules/price.ts';
import { timelineOf } from '../rules/timeline.ts';
import type { PaymentState, TicketDetailsView } from '../view.ts';
import type { CardRow } from './card.ts';
import { cardColumns, cardJoins, instant, toCard } from './card.ts';
import { loadMessages } from './messages.ts';

type DetailsRow = CardRow & {
  id: string;
  service: string;
  category: TicketDetailsView['category'];
  categoryOther: string | null;
  contact: TicketDetailsView['contact'];
  payment: { id: string; method: string; paidAt: string } | null;
  lastFailure: string | null;
  events: { kind: string; at: string }[];
  preparation: string[];
  issued: IssuedDocument | null;
};

/** One ticket of the caller's account, with everything its page shows. A stranger's number does not exist. */
export async function ticketDetails(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<TicketDetailsView> {
  const row = await load(req, caller, number);
  if (!row) throw notFound('This ticket');
  const [settings, billing, messages] = [
    await loadSettings(req),
    await loadBilling(req, caller.account),
    await loadMessages(req, caller, row.id),
  ];
  const { company } = settings;
  const card = toCard(row);
  const payment = paymentOf(row);
  return {
    ...card,
    category: row.category,
    categoryOther: row.categoryOther,
    contact: row.contact,
    payment,
    // What was invoiced stays what it was, whatever the profile says by now.
    breakup: row.issued
      ? breakupOfDocument(row.issued)
      : breakupOf({
          price: card.price,
          gstMode: company.gstMode,
          supplierStateCode: company.stateCode,
          buyer: buyerOf(billing),
        }),
    timeline: timelineOf({
      status: card.status,
      createdAt: card.createdAt,
      expectedAt: card.expectedAt,
      events: row.events,
    }),
    messages,
    preparation: row.preparation,
    emergencyPhone: company.emergencyPhone,
    support: supportOf(settings, nowOf(req)),
    actions: actionsOf({
      status: card.status,
      paid: payment.state === 'paid',
      confirming: card.confirming,
      invoiced: card.invoiceNumber !== null,
    }),
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
    sql`select ${cardColumns}, t.id, t.service_id as service, i.document as issued, t.category, t.category_other as "categoryOther",
          json_build_object('name', t.contact_name, 'phone', t.contact_phone, 'email', t.contact_email, 'method', t.contact_method, 'time', t.contact_time) as contact,
          (select json_build_object('id', p.id, 'method', p.method, 'paidAt', p.paid_at) from payments p where p.ticket_id = t.id and p.role = 'settling' limit 1) as payment,
          
          (select p.failure_description from payments p where p.ticket_id = t.id and p.status = 'failed' order by p.attempted_at desc limit 1) as "lastFailure",
          coalesce((select json_agg(json_build_object('kind', a.kind, 'at', a.at) order by a.at, a.id) from activities a where a.ticket_id = t.id), '[]') as events,
          coalesce((select json_agg(pr.text order by pr._order) from services_preparation pr where pr._parent_id = t.service_id), '[]') as preparation
        from tickets t ${cardJoins} where t.number = ${number} and t.account_id = ${caller.account}::uuid`,
  );
}
