import type pg from 'pg';

export type Filling = { tickets: number; messages: number };

/**
 * Fills a database that holds the demo with the work of some years: accounts, tickets in every state, their
 * conversations, histories, notifications and invoices. One customer, the demo's, owns a good share, so that her lists are full ones.
 * In SQL, since only the volume matters here; what is measured are the doors.
 */
export async function fillForBench(client: pg.Client, { tickets, messages }: Filling): Promise<void> {
  const perTicket = Math.max(1, Math.round(messages / tickets));
  const text = "'Laptop is slow since the last update and the fan never stops, number ' || n";
  const body = `json_build_object('root', json_build_object('type','root','version',1,'format','','indent',0,'direction',null,'children',
    json_build_array(json_build_object('type','paragraph','version',1,'format','','indent',0,'direction',null,'textFormat',0,'textStyle','','children',
      json_build_array(json_build_object('type','text','version',1,'detail',0,'format',0,'mode','normal','style','','text', ${text}))))))`;
  await client.query(`
    create temp table bench_people as
      select uuidv7() as account, uuidv7() as customer, who from generate_series(1, ${Math.max(10, Math.round(tickets / 25))}) who;
    insert into accounts (id, name, kind) select account, 'Customer ' || who, 'personal' from bench_people;
    insert into customers (id, name, email, phone, account_id, auth_id, profile_completed_at)
      select customer, 'Customer ' || who, 'bench.' || who || '@example.com', '+9198450' || lpad(who::text, 5, '0'), account, 'bench-' || who, now() from bench_people;
    insert into bench_people select account_id, id, 0 from customers where email = 'asha.rao@example.com';
    create temp table bench_tickets as
      -- What is under way is of this day: nothing falls due, is reminded of or closed by a job while others are measured.
      select uuidv7() as id, n, p.account, p.customer, s.status,
        now() - case when s.status in ('closed', 'cancelled') then make_interval(mins => 50 * n) else interval '12 hours' * n / ${tickets} end as at
      from generate_series(1, ${tickets}) n
      cross join lateral (select (array['open','in_progress','waiting_for_customer','resolved','closed','closed','closed','cancelled'])[1 + n % 8] as status) s
      join bench_people p on p.who = case when n % 40 = 0 then 0 else 1 + n % (select count(*) - 1 from bench_people) end;
    insert into tickets (id, number, subject, status, urgency, account_id, customer_id, service_id, kind, tier_key, tier_name, price, category,
        description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time, booking_key, paid_at, expected_at, created_at, updated_at, assignee_id)
      select id, 'RT2025-' || lpad(n::text, 6, '0'), ${text}, status::enum_tickets_status, (array['low','normal','high','urgent'])[1 + n % 4]::enum_tickets_urgency,
        account, customer, (select id from services where kind = 'remote' limit 1), 'remote', 'quick', 'Quick fix', 49900, 'performance',
        ${body}::jsonb, ${text}, 'Customer', '+919845012345', 'bench@example.com', 'phone', 'any', uuidv7()::text, at, at + interval '1 day', at, at,
        case when n % 3 = 0 then null else (select id from staff where email = 'technician@quicktechpro.example') end
      from bench_tickets;
    insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, author_staff_id, internal, body, body_text, created_at, updated_at)
      select uuidv7(), t.id, t.account, case when m % 2 = 0 then 'staff' else 'customer' end::enum_ticket_messages_author_kind,
        case when m % 2 = 1 then t.customer end, case when m % 2 = 0 then (select id from staff where email = 'technician@quicktechpro.example') end,
        m % 10 = 8, ${body}::jsonb, ${text}, t.at + make_interval(mins => m), t.at + make_interval(mins => m)
      from bench_tickets t, generate_series(1, ${perTicket}) m;
    insert into activities (id, kind, account_id, customer_id, actor_kind, ticket_id, data, at, created_at, updated_at)
      select uuidv7(), k.kind, t.account, t.customer, 'system', t.id, '{}', t.at, t.at, t.at
      from bench_tickets t, (values ('ticket.created'), ('payment.captured'), ('ticket.assigned'), ('message.posted'), ('ticket.resolved')) k(kind);
    insert into notifications (id, key, customer_id, category, kind, ticket_id, data, read_at, at, created_at, updated_at)
      select uuidv7(), 'bench:' || t.id, t.customer, 'service', 'ticket.booked', t.id, json_build_object('number', 'RT2025-' || lpad(t.n::text, 6, '0'), 'subject', 'Laptop')::jsonb,
        case when t.n % 3 = 0 then null else t.at end, t.at, t.at, t.at from bench_tickets t;
  `);
  await fillInvoices(client);
  // What a database does by itself within its first minutes.
  await client.query('vacuum analyze');
}

/** Invoices for the tickets of the demo customer, after the pattern of one that the portal issued itself. */
async function fillInvoices(client: pg.Client): Promise<void> {
  await client.query(`
    create temp table bench_sales as
      select t.id as ticket, t.account, t.customer, t.at, uuidv7() as invoice, uuidv7() as payment, uuidv7() as bank_order, row_number() over (order by t.at) as n
      from bench_tickets t join bench_people p on p.customer = t.customer and p.who = 0 where t.status <> 'cancelled';
    insert into payment_orders (id, receipt, gateway_order_id, status, amount, currency, account_id, customer_id, ticket_id)
      select bank_order, 'bench-' || n, 'order_bench' || lpad(n::text, 9, '0'), 'paid', 49900, 'INR', account, customer, ticket from bench_sales;
    insert into invoices (id, number, series, financial_year, sequence, issued_at, total, account_id, customer_id, ticket_id, document, sha256)
      select invoice, 'INV-2024-' || lpad(n::text, 5, '0'), 'INV', '2024-25', n, at, 49900, account, customer, ticket,
        (select document from invoices where series = 'INV' order by issued_at limit 1) || jsonb_build_object('number', 'INV-2024-' || lpad(n::text, 5, '0')), repeat('0', 64)
      from bench_sales;
    insert into payments (id, gateway_payment_id, order_id, account_id, customer_id, ticket_id, invoice_id, status, role, amount, amount_refunded, currency, method, paid_at, attempted_at)
      select payment, 'pay_bench' || lpad(n::text, 10, '0'), bank_order, account, customer, ticket, invoice, 'captured', 'settling', 49900, 0, 'INR', 'upi', at, at from bench_sales;
    insert into invoice_states (id, invoice_id, account_id, status, due_at, paid_at, payment_id)
      select uuidv7(), invoice, account, 'paid', at, at, payment from bench_sales;
  `);
}
