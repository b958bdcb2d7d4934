import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Signal } from '#toolkit/signal.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, deskOf, pageOf, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { until } from '../../cms/testing/until.ts';
import type { MessageView } from './conversation-view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;
let listener: pg.Client;
const signals: Signal[] = [];

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  listener = new pg.Client({ connectionString: cms.databaseUrl });
  await listener.connect();
  listener.on('notification', ({ payload }) => signals.push(JSON.parse(payload ?? '') as Signal));
  await listener.query('listen portal_signal');
});

beforeEach(() => {
  signals.length = 0;
});

afterAll(() => listener.end());

async function aConversation() {
  const ticket = await anOpenTicket(cms, asha);
  const path = `/desk/tickets/${ticket.id}/reply`;
  const messages: MessageView[] = [];
  for (const text of ['One', 'Two', 'Three'])
    messages.push((await send<MessageView>(cms, path, bala, { ...said(text), internal: false })).body);
  return { ...ticket, messages };
}

const read = (number: string, message: string | undefined, who: { cookie: string } = asha) =>
  send(cms, `/portal/tickets/${number}/read`, who, { message });
const deskRead = (id: string, message: string | undefined) =>
  send(cms, `/desk/tickets/${id}/read`, bala, { message });

test('both sides see how far the other has read, and open pages hear of it', async () => {
  const { id, number, messages } = await aConversation();
  expect((await pageOf(cms, asha, number)).readState).toEqual({ customer: null, staff: null });
  expect((await read(number, messages[1]?.id)).status).toBe(200);
  await deskRead(id, messages[2]?.id);
  const state = { customer: messages[1]?.at, staff: messages[2]?.at };
  expect((await pageOf(cms, asha, number)).readState).toEqual(state);
  expect((await deskOf(cms, bala, id)).readState).toEqual(state);
  await until('both marks', () => signals.length === 2);
  expect(signals).toEqual([
    {
      type: 'read',
      ticket: id,
      number,
      account: asha.account,
      person: asha.id,
      side: 'customer',
      at: messages[1]?.at,
    },
    expect.objectContaining({ type: 'read', side: 'staff', person: bala.id, at: messages[2]?.at }),
  ]);
});

test('a mark only goes forward, whatever comes late or twice, and says so once', async () => {
  const { number, messages } = await aConversation();
  const ids = messages.map((message) => message.id);
  await read(number, ids[2]);
  await Promise.all([ids[0], ids[1], ids[2], ids[2]].map((id) => read(number, id)));
  expect((await pageOf(cms, asha, number)).readState.customer).toBe(messages[2]?.at);
  await cms.sql(`select pg_notify('portal_signal', '{"type":"notified","customer":"end"}')`);
  await until('the last signal', () => signals.some((signal) => signal.type === 'notified'));
  expect(signals).toHaveLength(2);
});

test('twenty marks at once leave the farthest', async () => {
  const { number, messages } = await aConversation();
  const marks = Array.from({ length: 20 }, (_, i) => read(number, messages[i % 3]?.id));
  expect((await Promise.all(marks)).every(({ status }) => status === 200)).toBe(true);
  expect((await pageOf(cms, asha, number)).readState.customer).toBe(messages[2]?.at);
});

test('strangers, notes and messages of other tickets cannot be marked', async () => {
  const { id, number, messages } = await aConversation();
  const other = await aConversation();
  expect((await read(number, messages[0]?.id, ravi)).status).toBe(404);
  expect((await read(number, other.messages[0]?.id)).status).toBe(404);
  expect((await deskRead(id, other.messages[0]?.id)).status).toBe(404);
  const path = `/desk/tickets/${id}/reply`;
  const note = await send<MessageView>(cms, path, bala, { ...said('Among us'), internal: true });
  expect((await read(number, note.body.id)).status).toBe(404);
  expect((await deskRead(id, note.body.id)).status).toBe(200);
});

test('reading a note tells the customer nothing of the note', async () => {
  const { id, number, messages } = await aConversation();
  const note = (text: string) =>
    send<MessageView>(cms, `/desk/tickets/${id}/reply`, bala, { ...said(text), internal: true });
  await deskRead(id, messages[1]?.id);
  expect((await pageOf(cms, asha, number)).readState.staff).toBe(messages[1]?.at);
  signals.length = 0;
  for (const text of ['Among us', 'Once more']) await deskRead(id, (await note(text)).body.id);
  await cms.sql(`select pg_notify('portal_signal', '{"type":"notified","customer":"end"}')`);
  await until('the last signal', () => signals.some((signal) => signal.type === 'notified'));
  expect((await pageOf(cms, asha, number)).readState.staff).toBe(messages[2]?.at);
  expect(signals.filter(({ type }) => type === 'read')).toEqual([
    expect.objectContaining({ at: messages[2]?.at }),
  ]);
});
