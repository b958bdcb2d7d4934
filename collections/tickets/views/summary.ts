import type { PayloadRequest } from 'payload';
import { ticketActivities } from '#collections/activities/views/recent.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import { phoneText } from '#kernel/phone-text.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import type { SummaryDocument } from '#toolkit/ports.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { TicketExportQuery } from '../bulk-contract.ts';
import type { TicketCard } from '../card-view.ts';
import type { TicketDetailsView } from '../view.ts';
import { ticketWords } from '../words.ts';
import { ticketDetails } from './details.ts';
import { ticketsToExport } from './export.ts';

/** A page holds about fifteen messages or tickets: what is longer than this is read in the portal. */
const mostEntries = 300;
/** Of their texts together: forty pages, which are drawn within seconds. */
const mostBytes = 150_000;

type Said = {
  at: string;
  author: string | null;
  system: boolean;
  text: string;
  files: string[];
  /** Of this text and all newer ones. */
  bytes: string;
};

/** Everything about one ticket of the caller's account that she may read, in her language. @throws DomainError `not_found` */
export async function ticketSummary(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<SummaryDocument> {
  const ticket = await ticketDetails(req, caller, number);
  const [{ company }, { said, all }, happened] = [
    await loadSettings(req),
    await conversation(req, caller, number),
    await ticketActivities(req, caller, await idOf(req, caller, number), mostEntries),
  ];
  const { locale } = caller;
  const { name, phone, email } = ticket.contact;
  const w = ticketWords(locale).summary;
  const when = (instant: string) => formatDateTime(new Date(instant), { locale });
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return {
    ...frame(req, caller, company.name),
    title: w.title,
    heading: `${ticket.number} · ${ticket.subject}`,
    facts: [...factsOf(ticket, caller), ...extraFacts(ticket, caller)],
    sections: [
      // Over the whole width: an address that is broken at a line's end is another one.
      { title: w.customer, entries: [{ head: null, lines: [name, phoneText(phone), email] }], note: null },
      {
        title: w.history,
        entries: happened.toReversed().map(({ at, text }) => ({ head: when(at), lines: [text] })),
        note: happened.length < mostEntries ? null : w.newestOnly(mostEntries),
      },
      {
        title: w.talk,
        entries: said.map((message) => ({
          head: `${message.system ? w.system : (message.author ?? '')} · ${when(message.at)}`,
          lines: [
            ...lines(message.text),
            ...(message.files.length > 0 ? [w.files(message.files.join(', '))] : []),
          ],
        })),
        note: all ? null : w.newestOnly(said.length),
      },
    ].filter(({ entries }) => entries.length > 0),
  };
}

/** The list as it is filtered, or what was chosen of it, `mostEntries` at the most. */
export async function ticketListSummary(
  req: PayloadRequest,
  caller: CustomerCaller,
  filters: TicketExportQuery,
): Promise<SummaryDocument> {
  const tickets = await ticketsToExport(req, caller, filters);
  const { company } = await loadSettings(req);
  const w = ticketWords(caller.locale).summary;
  return {
    ...frame(req, caller, company.name),
    title: w.list,
    heading: caller.name,
    facts: [{ label: w.made, value: formatDateTime(nowOf(req), { locale: caller.locale }) }],
    sections: [
      {
        title: w.list,
        entries: tickets.slice(0, mostEntries).map((ticket) => ({
          head: `${ticket.number} · ${ticket.subject}`,
          lines: [
            factsOf(ticket, caller)
              .map(({ label, value }) => `${label}: ${value}`)
              .join(' · '),
          ],
        })),
        note: tickets.length > mostEntries ? w.newestOnly(mostEntries) : null,
      },
    ],
  };
}

function frame(req: PayloadRequest, { locale }: CustomerCaller, supplier: string) {
  // To the minute: who asks again at once gets what was drawn before.
  const minute = Math.floor(nowOf(req).getTime() / 60_000) * 60_000;
  return { language: `${locale}-IN`, supplier, madeAt: new Date(minute).toISOString() };
}

function factsOf(ticket: TicketCard, { locale }: CustomerCaller): SummaryDocument['facts'] {
  const { columns, status, urgency } = ticketWords(locale).export;
  const when = (instant: string | null) => instant && formatDateTime(new Date(instant), { locale });
  const rows: [string, string | null][] = [
    [columns.service, ticket.tierName],
    [columns.status, status[ticket.status]],
    [columns.urgency, urgency[ticket.urgency]],
    [columns.createdAt, when(ticket.createdAt)],
    [columns.expectedAt, when(ticket.expectedAt)],
    [columns.technician, ticket.technician],
    [columns.price, formatInr(ticket.price)],
    [columns.paidAt, when(ticket.paidAt)],
    [columns.invoice, ticket.invoiceNumber],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** What she agreed to beyond the booked price. */
function extraFacts({ extras }: TicketDetailsView, { locale }: CustomerCaller): SummaryDocument['facts'] {
  const { extra, extraPaid, extraDue } = ticketWords(locale).summary;
  return extras.flatMap(({ total, paidAt, payment }) => {
    const amount = formatInr(total);
    if (paidAt && payment.state === 'paid')
      return {
        label: extra,
        value: extraPaid(amount, formatDateTime(new Date(paidAt), { locale }), payment.invoiceNumber),
      };
    return payment.state === 'due' ? { label: extra, value: extraDue(amount) } : [];
  });
}

/** The newest messages, oldest first, of which the first of all is what was asked for. What staff noted is not selected. */
async function conversation(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<{ said: Said[]; all: boolean }> {
  const rows = await query<Said>(
    req,
    sql`select m.created_at as at, coalesce(c.name, s.name) as author, m.author_kind = 'system' as system, m.body_text as text,
          sum(octet_length(m.body_text)) over (order by m.created_at desc, m.id desc) as bytes,
          coalesce((select json_agg(f.filename order by f.created_at, f.id) from attachments f where f.message_id = m.id), '[]') as files
        from ticket_messages m join tickets t on t.id = m.ticket_id
        left join customers c on c.id = m.author_customer_id left join staff s on s.id = m.author_staff_id
        where t.number = ${number} and m.account_id = ${caller.account}::uuid and not m.internal
        order by m.created_at desc, m.id desc limit ${mostEntries}`,
  );
  const fit = rows.filter(({ bytes }, place) => place === 0 || Number(bytes) <= mostBytes);
  return { said: fit.toReversed(), all: fit.length === rows.length && rows.length < mostEntries };
}

async function idOf(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from tickets where number = ${number} and account_id = ${caller.account}::uuid`,
  );
  return row?.id ?? '';
}
