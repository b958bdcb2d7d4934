import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PaymentListView } from '#collections/payments/view.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { extrasDesk, type Refusal, ssd, time, total } from '../../cms/testing/extras.ts';
import { deskOf, moveAtDesk, send, signedInStaff } from '../../cms/testing/tickets.ts';

const desk = await extrasDesk();
const {
  cms,
  asha,
  anita,
  bala,
  aTicket,
  propose,
  change,
  withdraw,
  answer,
  extrasOf,
  proposed,
  agreed,
  checkout,
} = desk;
const chitra = await signedInStaff(cms, 'Chitra Nair');
const ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });

test('what is asked is told with every price, by mail and in the portal, and nothing is owed by it', async () => {
  const { ticket, extra } = await proposed();
  await cms.drainJobs();
  expect(extra).toMatchObject({ status: 'proposed', total, by: 'Bala Kumar', payment: { state: 'none' } });
  expect(extra.lines.map(({ code, amount }) => [code, amount])).toEqual([
    ['998313', 74_925],
    ['84717020', 699_800],
    ['4901', 10_050],
  ]);
  const { taxable, cgst, sgst, igst, roundOff } = extra.breakup;
  expect([taxable + cgst + sgst + igst + roundOff, cgst === sgst, igst]).toEqual([total, true, 0]);
  const mail = cms.mails.filter(({ to, text }) => to === asha.email && text.includes('7,847.75'));
  expect(mail).toHaveLength(1);
  expect(
    await cms.sql("select 1 from notifications where kind = 'extra.proposed' and ticket_id = $1", [
      ticket.id,
    ]),
  ).toHaveLength(1);
  const view = await cms.fetch('/api/portal/views/payments', { cookie: asha.cookie });
  const { data } = (await view.json()) as { data: PaymentListView };
  expect(data.due.filter(({ ticketNumber }) => ticketNumber === ticket.number)).toEqual([]);
  expect((await checkout(extra.id)).status).toBe(409);
});

test('who has the ticket asks, and an admin; a repeat is one; nobody asks before or after the work', async () => {
  const ticket = await aTicket();
  expect((await propose(ticket.id, undefined, {}, chitra)).status, 'another technician').toBe(409);
  expect((await propose(ticket.id, undefined, {}, anita)).status, 'accounts').toBe(404);
  const key = randomUUID();
  const twice = await Promise.all([
    propose(ticket.id, undefined, { key }),
    propose(ticket.id, undefined, { key }),
  ]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect((await propose(ticket.id, [time], { key })).status, 'corrected before it was sent again').toBe(409);
  expect(await extrasOf(ticket.number)).toHaveLength(1);
  expect((await deskOf(cms, anita, ticket.id)).extras).toMatchObject({ form: null, extras: [{ total }] });
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'It runs again.');
  expect(await extrasOf(ticket.number), 'nobody answered: it was not done').toMatchObject([
    { status: 'withdrawn', answeredAt: null, payment: { state: 'none' } },
  ]);
  expect((await propose(ticket.id)).status, 'afterwards').toBe(409);
});

test('a slip of the keyboard is asked about, then refused', async () => {
  const ticket = await aTicket();
  const dear = [{ ...ssd, quantity: 1, unitPrice: 1_500_000 }];
  const first = await propose(ticket.id, dear);
  expect(first).toMatchObject({
    status: 422,
    body: { error: { fields: { confirmed: expect.stringContaining('₹15,000.00') } } },
  });
  expect((await propose(ticket.id, dear, { confirmed: 1_499_999 })).status, 'another amount').toBe(422);
  expect((await propose(ticket.id, dear, { confirmed: 1_500_000 })).status).toBe(200);
  const slip = [{ ...ssd, quantity: 1, unitPrice: 10_000_000 }];
  expect((await propose(ticket.id, slip, { confirmed: 10_000_000 })).status, 'above the ceiling').toBe(422);
  for (const wrong of [
    { ...ssd, hsn: '998313' },
    { ...ssd, rateBp: 1700 },
    { ...time, minutes: 0 },
    { ...ssd, unitPrice: 0.5 },
  ])
    expect((await propose(ticket.id, [wrong])).status, JSON.stringify(wrong)).toBe(422);
  expect(await extrasOf(ticket.number)).toHaveLength(1);
});

test('a yes to what it was before is none to what it is; the answer brings the new one', async () => {
  const { ticket, extra } = await proposed();
  expect((await change(extra.id, 0, [time])).status).toBe(200);
  expect((await change(extra.id, 0, [time])).status, 'a repeat').toBe(200);
  expect((await change(extra.id, 0, [ssd])).status, 'somebody else was quicker').toBe(409);
  const stale = await answer(extra.id, true, extra);
  expect(stale).toMatchObject({
    status: 409,
    body: { error: { code: 'stale' }, extra: { revision: 1, total: 74_925 } },
  });
  expect(await extrasOf(ticket.number)).toMatchObject([{ status: 'proposed' }]);
  expect((await answer(extra.id, true, { revision: 1, total: 74_925 })).status).toBe(200);
  expect((await change(extra.id, 1, [ssd])).status, 'after her yes').toBe(409);
  const [kept] = await cms.sql<{ agreed: { total: number } }>('select agreed from extras where id = $1', [
    extra.id,
  ]);
  expect(kept?.agreed.total).toBe(74_925);
});

test('she agrees while staff change it: either her yes is to what she saw, or there is none', async () => {
  const { ticket, extra } = await proposed();
  const [yes, changed] = await Promise.all([answer(extra.id, true, extra), change(extra.id, 0, [time])]);
  expect([yes.status, changed.status].sort()).toEqual([200, 409]);
  const [now] = await extrasOf(ticket.number);
  expect([now?.status, now?.total]).toEqual(yes.status === 200 ? ['approved', total] : ['proposed', 74_925]);
});

test('two answers at once are one, and a stranger’s is a 404', async () => {
  const { ticket, extra } = await proposed();
  for (const door of ['answer', 'pay', 'payment-check'])
    expect(
      (
        await send(
          cms,
          `/portal/extras/${extra.id}/${door}`,
          ravi,
          door === 'answer' ? { approve: true, revision: 0, total } : {},
        )
      ).status,
      door,
    ).toBe(404);
  const check = await send<Refusal>(cms, `/portal/extras/${randomUUID()}/payment-check`, asha, {});
  expect(check.body.error.message).toContain('This proposal');
  const both = await Promise.all([
    answer(extra.id, true, extra),
    answer(extra.id, true, extra),
    answer(extra.id, false, extra),
  ]);
  expect(both.filter(({ status }) => status === 409).length).toBeGreaterThan(0);
  const [now] = await extrasOf(ticket.number);
  expect(['approved', 'declined']).toContain(now?.status);
  const events = await cms.sql(
    "select 1 from activities where ticket_id = $1 and kind in ('extra.approved', 'extra.declined')",
    [ticket.id],
  );
  expect(events).toHaveLength(1);
});

test('what staff take back is told: always in the portal, by mail once she had agreed; what lapses is not', async () => {
  const told = async (ticket: string) => {
    await cms.drainJobs();
    return cms.sql<{ kind: string }>(
      "select kind from notifications where kind = 'extra.withdrawn' and ticket_id = $1",
      [ticket],
    );
  };
  const mailsOf = (number: string) =>
    cms.mails.filter(({ subject }) => subject === `Ticket ${number}: ₹749.25 is not to be paid`);
  const asked = await proposed([time]);
  await Promise.all([withdraw(asked.extra.id), withdraw(asked.extra.id)]);
  expect(await told(asked.ticket.id)).toHaveLength(1);
  expect(mailsOf(asked.ticket.number)).toEqual([]);
  expect(await extrasOf(asked.ticket.number)).toMatchObject([
    { status: 'withdrawn', answeredAt: null, payment: { state: 'none' } },
  ]);
  const yes = await agreed([time]);
  expect((await withdraw(yes.extra.id, anita)).status).toBe(200);
  expect(await told(yes.ticket.id)).toHaveLength(1);
  expect(mailsOf(yes.ticket.number)).toMatchObject([
    { to: asha.email, text: expect.stringContaining('Anita Pai') },
  ]);
  const lapsed = await proposed([time]);
  await moveAtDesk(cms, bala, lapsed.ticket.id, 'resolve', 'It runs again.');
  expect(await told(lapsed.ticket.id)).toEqual([]);
});

test('a company that is not registered under GST claims none when it asks for more', async () => {
  await cms.sql("update settings set company_gst_mode = 'unregistered'");
  const { ticket } = await proposed([time]);
  await cms.drainJobs();
  await cms.sql("update settings set company_gst_mode = 'registered'");
  const mail = cms.mails.find(({ subject }) => subject.startsWith(`Ticket ${ticket.number}: please say`));
  expect(mail?.text).toContain('no GST is charged');
  expect(mail?.text).not.toContain('GST included');
});

test('what staff ask, change and take back is audited with every price; the database keeps the rest as it is', async () => {
  const { ticket, extra } = await proposed();
  await change(extra.id, 0, [time]);
  await withdraw(extra.id);
  const kept = await cms.sql<{ action: string; changes: { before: string | null; after: string | null }[] }>(
    "select action, changes from audit_entries where entity = 'extras' and document = $1 order by at, id",
    [extra.id],
  );
  expect(kept.map(({ action }) => action)).toEqual(['extra.proposed', 'extra.changed', 'extra.withdrawn']);
  expect(kept[1]?.changes[1]).toMatchObject({ before: '₹7,847.75', after: '₹749.25' });
  const yes = await agreed([time]);
  for (const statement of [
    `update extras set total = 100 where id = '${yes.extra.id}'`,
    `update extras set status = 'proposed' where id = '${yes.extra.id}'`,
    `delete from extras where id = '${yes.extra.id}'`,
    `update extras set status = 'approved' where ticket_id = '${ticket.id}'`,
    'truncate extras cascade',
  ])
    await expect(cms.sql(statement), statement).rejects.toThrow();
});
