import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '#cms/testing/bookings.ts';
import { signedInCustomer } from '#cms/testing/bookings.ts';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { StaffPerson } from '#cms/testing/tickets.ts';
import { anOpenTicket, deskOf, moveAtDesk, pageOf, said, send, signedInStaff } from '#cms/testing/tickets.ts';
import { plainToRichText } from '#kernel/rich-text.ts';

const cms = await testCms();
let asha: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
});

async function working() {
  const ticket = await anOpenTicket(cms, asha);
  expect((await moveAtDesk(cms, bala, ticket.id, 'start')).status).toBe(200);
  return ticket;
}
const receipts = async (number: string) => (await pageOf(cms, asha, number)).receipts;

test('what a session was is written down when its work is completed, and mailed with the question', async () => {
  const { id, number } = await working();
  const { proof, timeline } = await pageOf(cms, asha, number);
  await moveAtDesk(cms, bala, id, 'resolve', 'I removed two programs.\nIt starts in forty seconds.');
  const [receipt, ...others] = await receipts(number);
  expect(others).toEqual([]);
  expect(receipt).toMatchObject({
    number: expect.stringMatching(/^SR\d{4}-\d{4}$/),
    technician: 'Bala Kumar',
    startedAt: timeline.find(({ step }) => step === 'session')?.at,
    scope: expect.stringContaining('start with Windows'),
    recording: false,
    done: 'I removed two programs.\nIt starts in forty seconds.',
    phrase: proof?.phrase,
    price: 49_900,
    paidAt: expect.any(String),
  });
  await cms.drainJobs();
  const mails = cms.mails.filter(
    ({ to, subject }) => to === asha.email && subject.includes(`solved? Ticket ${number}`),
  );
  expect(mails).toHaveLength(1);
  for (const part of [receipt?.number, receipt?.phrase, '1 minute', '₹499.00', 'Recording permitted'])
    expect(mails[0]?.text).toContain(part);
});

test('two who complete at once, and a repeated click, make one receipt', async () => {
  const { id, number } = await working();
  const { revision } = await deskOf(cms, bala, id);
  const resolve = (key: string) =>
    send(cms, `/desk/tickets/${id}/move`, bala, {
      move: 'resolve',
      revision,
      key,
      body: plainToRichText('Done.'),
    });
  const key = randomUUID();
  const answers = await Promise.all([resolve(key), resolve(key), resolve(randomUUID())]);
  expect(answers.map(({ status }) => status)).toContain(200);
  expect(await receipts(number)).toHaveLength(1);
});

async function notYet(number: string) {
  const again = await send(cms, `/portal/tickets/${number}/move`, asha, {
    move: 'not_yet',
    ...said('It hangs.'),
    attachments: undefined,
  });
  expect(again.status, JSON.stringify(again.body)).toBe(200);
}
const widen = (id: string) =>
  send(cms, `/desk/tickets/${id}/session-scope`, bala, {
    key: randomUUID(),
    scope: 'Everything on the disk.',
  });
const withdraw = (number: string) =>
  send(cms, `/portal/tickets/${number}/session-consent/withdraw`, asha, {});

test('taken up again it has a second receipt, from when staff started again', async () => {
  const { id, number } = await working();
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  await notYet(number);
  await moveAtDesk(cms, bala, id, 'ask', 'When may I connect again?');
  expect((await moveAtDesk(cms, bala, id, 'start')).status).toBe(200);
  const [began] = await cms.sql<{ at: Date }>(
    "select at from activities where ticket_id = $1 and kind = 'ticket.resumed' order by id desc limit 1",
    [id],
  );
  await moveAtDesk(cms, bala, id, 'resolve', 'Now it is done.');
  const [second, first] = await receipts(number);
  expect([first?.done, second?.done]).toEqual(['Done.', 'Now it is done.']);
  expect(second?.startedAt).toBe(began?.at.toISOString());
  expect(second?.number).not.toBe(first?.number);
});

test('it states what was agreed when the session began, whatever is asked or taken back after that', async () => {
  const wider = await working();
  expect((await widen(wider.id)).status).toBe(200);
  await moveAtDesk(cms, bala, wider.id, 'resolve', 'Done.');
  expect(await receipts(wider.number)).toMatchObject([
    { scope: expect.stringContaining('start with Windows') },
  ]);
  const back = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, back.id, { recording: true });
  await moveAtDesk(cms, bala, back.id, 'start');
  expect((await withdraw(back.number)).status).toBe(200);
  await moveAtDesk(cms, bala, back.id, 'resolve', 'Done.');
  expect(await receipts(back.number)).toMatchObject([{ recording: true }]);
});

test('solved by phone there is none, also after her "not yet"', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  expect((await widen(id)).status).toBe(200);
  await moveAtDesk(cms, bala, id, 'resolve', 'We did it on the phone.');
  await notYet(number);
  await moveAtDesk(cms, bala, id, 'resolve', 'And once more.');
  expect(await receipts(number)).toEqual([]);
  const agreed = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, agreed.id);
  await moveAtDesk(cms, bala, agreed.id, 'resolve', 'We did it on the phone.');
  await notYet(agreed.number);
  await moveAtDesk(cms, bala, agreed.id, 'resolve', 'And once more.');
  expect(await receipts(agreed.number)).toEqual([]);
});

test('where nobody connected there is no receipt', async () => {
  const answered = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, answered.id, 'resolve', 'A restart was enough.');
  expect(await receipts(answered.number)).toEqual([]);
  const onsite = await anOpenTicket(cms, asha);
  await cms.sql("update tickets set kind = 'onsite' where id = $1", [onsite.id]);
  await moveAtDesk(cms, bala, onsite.id, 'start');
  await moveAtDesk(cms, bala, onsite.id, 'resolve', 'The cable is new.');
  expect(await receipts(onsite.number)).toEqual([]);
});
