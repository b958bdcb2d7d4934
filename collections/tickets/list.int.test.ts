import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, moveAtDesk, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { uploadFile } from '../../cms/testing/uploads.ts';
import type { BookingView } from './booking-view.ts';
import type { TicketListView } from './list-view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms);
});

async function view<Data>(path: string, who: { cookie: string }): Promise<Data> {
  const response = await cms.fetch(`/api/portal/views/${path}`, { cookie: who.cookie });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: Data }).data;
}

const list = async (query: string, who = asha) => {
  const { tickets, total } = await view<TicketListView>(`tickets?${query}`, who);
  return { numbers: tickets.map(({ number }) => number), total };
};
const find = async (q: string, who = asha) => (await list(`q=${encodeURIComponent(q)}`, who)).numbers;

test('a ticket is found by what was said on it and by the name of its files', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await anOpenTicket(cms, asha);
  const file = await uploadFile(cms, asha, { name: 'bluescreen-4711.txt', bytes: 'what it says' });
  await send(
    cms,
    `/portal/tickets/${number}/reply`,
    asha,
    said('The Zebronics router', { attachments: [file.id] }),
  );
  await send(cms, `/desk/tickets/${id}/reply`, bala, {
    ...said('Its firmware is from 2019'),
    internal: false,
  });
  for (const q of [
    'zebronics',
    'FIRMWARE',
    'bluescreen-4711',
    'zebronics firmware bluescreen',
    `${number} 2019`,
  ])
    expect(await find(q), q).toEqual([number]);
  expect(await find('zebronics nowhere')).toEqual([]);
  expect(await find('zebronics', ravi)).toEqual([]);
});

test('a note of staff and its files find nothing, whatever she looks for', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const sender = { cookie: bala.cookie, audience: 'desk' } as const;
  const secret = await uploadFile(cms, sender, { name: 'quarrelsome-list.txt', bytes: 'x' });
  const note = { ...said('She is quarrelsome', { attachments: [secret.id] }), internal: true };
  expect((await send(cms, `/desk/tickets/${id}/reply`, bala, note)).status).toBe(200);
  for (const q of ['quarrelsome', 'quarrelsome-list', `${number} quarrelsome`])
    expect(await find(q)).toEqual([]);
});

test('sorted by status, what she has to do comes first and what is over last', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const { number: due } = await createBooking(cms, meera);
  const [open, begun, asked, resolved, closed] = [
    await anOpenTicket(cms, meera),
    await anOpenTicket(cms, meera),
    await anOpenTicket(cms, meera),
    await anOpenTicket(cms, meera),
    await anOpenTicket(cms, meera),
  ];
  const cancelled = await createBooking(cms, meera);
  const later = await anOpenTicket(cms, meera);
  await moveAtDesk(cms, bala, begun.id, 'start');
  await moveAtDesk(cms, bala, asked.id, 'ask', 'Which one?');
  for (const { id } of [resolved, closed]) await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  await send(cms, `/portal/tickets/${closed.number}/move`, meera, { move: 'confirm', key: said('').key });
  const { status } = await send(cms, `/portal/tickets/${cancelled.number}/cancel`, meera, {
    reason: 'booked_by_mistake',
    expectedRefund: 0,
  });
  expect(status).toBe(200);
  const inOrder = [
    due,
    asked.number,
    begun.number,
    later.number,
    open.number,
    resolved.number,
    closed.number,
  ];
  expect((await list('sort=status', meera)).numbers).toEqual([...inOrder, cancelled.number]);
});

test('booking again takes over what was chosen, from a ticket of her own account only', async () => {
  const { number } = await createBooking(cms, asha, {
    tier: 'standard',
    category: 'other',
    categoryOther: 'The printer',
    urgency: 'high',
    contact: { name: 'Asha', phone: '+919845012345', email: asha.email, method: 'whatsapp', time: 'evening' },
  });
  const again = async (query: string, who = asha) => (await view<BookingView>(`booking${query}`, who)).again;
  expect(await again(`?again=${number}`)).toEqual({
    number,
    tier: 'standard',
    category: 'other',
    device: null,
    categoryOther: 'The printer',
    urgency: 'high',
    method: 'whatsapp',
    time: 'evening',
  });
  expect([
    await again(''),
    await again('?again=x'),
    await again('?again=RT2020-0001'),
    await again(`?again=${number}`, ravi),
  ]).toEqual([null, null, null, null]);
});

test('a card tells how it was rated, why it was cancelled and how far its refund is', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const rated = await anOpenTicket(cms, meera);
  await moveAtDesk(cms, bala, rated.id, 'resolve', 'Done.');
  await send(cms, `/portal/tickets/${rated.number}/rate`, meera, { stars: 4 });
  const { number } = await createBooking(cms, meera);
  const pay = await cms.fetch(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: meera.cookie });
  const { checkout } = (await pay.json()) as { checkout: { orderId: string } | null };
  await cms.gateway.control('payments', { order_id: checkout?.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
  const cancelled = { reason: 'too_late', words: 'We fly at noon', expectedRefund: 49_900 };
  expect((await send(cms, `/portal/tickets/${number}/cancel`, meera, cancelled)).status).toBe(200);
  const { tickets } = await view<TicketListView>('tickets', meera);
  expect(tickets.find((ticket) => ticket.number === rated.number)).toMatchObject({
    stars: 4,
    cancelled: null,
    mergedInto: null,
    refunds: [],
  });
  expect(tickets.find((ticket) => ticket.number === number)).toMatchObject({
    stars: null,
    cancelled: { by: 'customer', reason: 'too_late', words: 'We fly at noon' },
    refunds: [{ amount: 49_900, state: 'asked', expectedAt: expect.any(String) }],
  });
});
