import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import type { ExtraLine } from '#collections/extras/rules/prices.ts';
import { post } from '#collections/ledger-entries/operations/post.ts';
import { invoiceEntries } from '#collections/ledger-entries/rules/postings.ts';
import { addressLines } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import { financialYear } from '#kernel/calendar.ts';
import { formatDocumentNumber } from '#kernel/numbering.ts';
import { paise } from '#kernel/paise.ts';
import { stateName } from '#kernel/states.ts';
import { record } from '#toolkit/activity.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { takeNumber } from '#toolkit/number.ts';
import { refuseDemoDocuments } from '../rules/demo.ts';
import { invoiceLines } from '../rules/extra-lines.ts';
import { issueTaxInvoice, type PricedLine } from '../rules/issue.ts';

type Sold = {
  number: string;
  account: string;
  customer: string;
  subject: string;
  tierName: string;
  serviceTitle: string;
  price: string;
  sac: string;
  createdAt: string;
  email: string;
  phone: string | null;
};

/**
 * Issues the tax invoice of a paid ticket, or of extra work and parts of one, inside the request's transaction: number, immutable snapshot, state,
 * ledger. Number and document are one with the payment: all of it commits or none (CGST Rules 46, 47; a number
 * is only taken in the transaction that uses it).
 */
export async function issueInvoice(
  req: PayloadRequest,
  sale: { ticket: string; extra: string | null; payment: string; at: Date },
): Promise<{ id: string; number: string }> {
  const sold = await loadSold(req, sale.ticket);
  const lines = sale.extra === null ? [bookedLine(sold)] : await extraLines(req, sale.extra);
  const { company, invoiceTerms } = await loadSettings(req);
  refuseDemoDocuments({
    demo: company.demo === true,
    production: req.payload.config.custom.production === true,
  });
  const billing = await loadBilling(req, sold.account);
  if (!billing) throw new Error(`ticket ${sold.number} was paid without a billing address`);
  const year = financialYear(sale.at);
  const sequence = await takeNumber(req, `INV-${year.start}`);
  const document = issueTaxInvoice({
    number: formatDocumentNumber('INV', year.start, sequence),
    issuedAt: sale.at,
    dueAt: sale.at,
    gstMode: company.gstMode,
    supplier: {
      name: company.legalName,
      address: addressLines(company.address),
      state: stateName(company.stateCode) ?? '',
      stateCode: company.stateCode,
      pin: company.pin,
      gstin: company.gstMode === 'registered' ? (company.gstin ?? null) : null,
      email: company.email,
      phone: company.phone,
    },
    recipient: {
      name: billing.name,
      address: [billing.line1, billing.line2, billing.landmark, billing.city].filter((line): line is string =>
        Boolean(line),
      ),
      state: stateName(billing.stateCode) ?? '',
      stateCode: billing.stateCode,
      pin: billing.pin,
      gstin: billing.gstin,
      email: sold.email,
      phone: sold.phone,
    },
    lines,
    reference: { ticketNumber: sold.number },
    terms: (invoiceTerms ?? []).map((term) => term.text),
  });
  const snapshot = JSON.stringify(document);
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into invoices (id, number, series, financial_year, sequence, issued_at, total, account_id, customer_id, ticket_id, extra_id, document, sha256, created_at, updated_at)
        values (uuidv7(), ${document.number}, 'INV', ${document.financialYear}, ${sequence}, ${document.issuedAt}::timestamptz, ${document.totals.total},
                ${sold.account}::uuid, ${sold.customer}::uuid, ${sale.ticket}::uuid, ${sale.extra}::uuid, ${snapshot}::jsonb, ${sha256(snapshot)}, now(), now())
        returning id`,
  );
  if (!row) throw new Error('the invoice was not written');
  await query(
    req,
    sql`insert into invoice_states (id, invoice_id, account_id, status, due_at, paid_at, payment_id, created_at, updated_at)
        values (uuidv7(), ${row.id}::uuid, ${sold.account}::uuid, 'paid', ${document.dueAt}::timestamptz, ${sale.at.toISOString()}::timestamptz,
                ${sale.payment}::uuid, now(), now())`,
  );
  await post(req, {
    posting: `invoice:${document.number}`,
    entries: invoiceEntries(document.totals),
    memo: `Invoice ${document.number} for ${sold.number}`,
    occurredAt: sale.at,
    account: sold.account,
    invoice: row.id,
  });
  await record(req, {
    kind: 'invoice.issued',
    account: sold.account,
    customer: sold.customer,
    actor: { kind: 'system' },
    ticket: sale.ticket,
    invoice: row.id,
    data: { number: document.number, total: document.totals.total },
    at: sale.at,
  });
  return { id: row.id, number: document.number };
}

function bookedLine(sold: Sold): PricedLine {
  return {
    description: `${sold.serviceTitle} – ${sold.tierName}: ${sold.subject}`,
    sac: sold.sac,
    quantity: 1,
    serviceAt: new Date(sold.createdAt).toISOString(),
    amount: paise(Number(sold.price)),
    mode: 'inclusive',
    rateBp: serviceRateBp,
  };
}

/** What the customer agreed to, line by line. */
async function extraLines(req: PayloadRequest, extra: string): Promise<PricedLine[]> {
  const row = await queryOne<{ lines: ExtraLine[]; answeredAt: string }>(
    req,
    sql`select lines, answered_at as "answeredAt" from extras where id = ${extra}::uuid`,
  );
  if (!row) throw new Error(`no extra ${extra}`);
  return invoiceLines(row.lines, new Date(row.answeredAt));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function loadSold(req: PayloadRequest, ticket: string): Promise<Sold> {
  const sold = await queryOne<Sold>(
    req,
    sql`select t.number, t.account_id as account, t.customer_id as customer, t.subject, t.tier_name as "tierName", s.title as "serviceTitle",
               t.price, coalesce(tier.sac, '998313') as sac, t.created_at as "createdAt", c.email, c.phone
        from tickets t join services s on s.id = t.service_id join customers c on c.id = t.customer_id
        left join services_tiers tier on tier._parent_id = s.id and tier.key = t.tier_key
        where t.id = ${ticket}::uuid`,
  );
  if (!sold) throw new Error(`no ticket ${ticket}`);
  return sold;
}
