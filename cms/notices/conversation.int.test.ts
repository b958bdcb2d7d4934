import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { makeDue } from '../jobs/testing.ts';
import type { SignedIn } from '../testing/bookings.ts';
import { signedInCustomer } from '../testing/bookings.ts';
import { type TestCms, testCms } from '../testing/test-cms.ts';
import type { StaffPerson } from '../testing/tickets.ts';
import { anOpenTicket, deskOf, moveAtDesk, said, send, signedInStaff } from '../testing/tickets.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let chitra: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  chitra = await signedInStaff(cms, 'Chitra Nair');
});

let ticket: { id: string; number: string };

beforeEach(async () => {
  ticket = await anOpenTicket(cms, asha);
  await told();
});

/** Whom the jobs wrote to since the last look, and what. */
async function told(): Promise<{ to: string; subject: string; text: string }[]> {
  await cms.drainJobs();
  await cms.sql(`delete from notifications where kind in ('ticket.booked', 'account.welcome')`);
  return cms.mails.splice(0).map(({ to, subject, text }) => ({ to, subject, text }));
}

const entries = () =>
  cms.sql<{ kind: string; data: Record<string, unknown> }>(
    'select kind, data from notifications where ticket_id = $1 order by at, id',
    [ticket.id],
  );
const kinds = async () => (await entries()).map(({ kind }) => kind);

/** Lets the time pass that lies between two mails about messages. */
async function twoMinutesLater(): Promise<void> {
  await cms.sql("update deliveries set created_at = created_at - interval '2 minutes'");
  await makeDue(cms);
}

const reply = (text: string) => send(cms, `/portal/tickets/${ticket.number}/reply`, asha, said(text));
const deskReply = (text: string, internal = false) =>
  send(cms, `/desk/tickets/${ticket.id}/reply`, bala, { ...said(text), internal });
const move = (name: string, words?: string) =>
  send(cms, `/portal/tickets/${ticket.number}/move`, asha, {
    move: name,
    key: randomUUID(),
    ...(words ? { body: plainToRichText(words) } : {}),
  });
async function assign(whom: StaffPerson | null, by: StaffPerson) {
  const { revision } = await deskOf(cms, by, ticket.id);
  return send(cms, `/desk/tickets/${ticket.id}/assign`, by, { assignee: whom?.id ?? null, revision });
}

test('a reply of staff comes by mail with its words, and stands among the notifications; a note does neither', async () => {
  await deskReply('Which router is it?\nThe name stands on its back.');
  await deskReply('He is slow to answer.', true);
  const mails = await told();
  expect(mails).toMatchObject([{ to: asha.email, subject: `New reply on ticket ${ticket.number}` }]);
  expect(mails[0]?.text).toContain('> Which router is it?\n> The name stands on its back.');
  expect(mails[0]?.text).toContain(`/customer/tickets/${ticket.number}`);
  expect(await entries()).toMatchObject([{ kind: 'message.from_staff', data: { who: 'Bala Kumar' } }]);
});

test('who writes many messages is read in two mails: the first at once, two minutes later all others', async () => {
  await assign(bala, bala);
  await told();
  await reply('Hello?');
  expect(await told()).toMatchObject([{ to: bala.email, text: expect.stringContaining('> Hello?') }]);
  for (let n = 1; n <= 49; n += 1) await reply(`Line ${n}.`);
  expect(await told()).toEqual([]);
  const waiting = await cms.sql<{ seconds: number }>(
    "select round(extract(epoch from run_at - now()))::int as seconds from graphile_worker.jobs where key like 'message.from_customer:%'",
  );
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.seconds).toBeLessThanOrEqual(120);
  // Looking too early changes nothing.
  await makeDue(cms);
  expect(await told()).toEqual([]);
  await twoMinutesLater();
  const mails = await told();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('39 messages before these can be read in the ticket.');
  expect(mails[0]?.text.match(/> Line \d+\./g)).toEqual(
    Array.from({ length: 10 }, (_, n) => `> Line ${n + 40}.`),
  );
  expect(mails[0]?.text).not.toContain('Hello?');
  await twoMinutesLater();
  expect(await told()).toEqual([]);
});

test('several replies of staff are one mail and an entry each; who else writes is told apart', async () => {
  await deskReply('One.');
  await told();
  await deskReply('Two.');
  await deskReply('A note.', true);
  await moveAtDesk(cms, bala, ticket.id, 'ask', 'Which router is it?');
  await deskReply('Three.');
  await send(cms, `/desk/tickets/${ticket.id}/reply`, chitra, { ...said('I help.'), internal: false });
  expect((await told()).map(({ subject }) => subject).sort()).toEqual(
    [`New reply on ticket ${ticket.number}`, `We need your answer: ticket ${ticket.number}`].sort(),
  );
  await twoMinutesLater();
  const [mail, ...more] = await told();
  expect(more).toEqual([]);
  expect(mail?.text).toMatch(/Bala Kumar wrote[\s\S]*> Two\.[\s\S]*> Three\./);
  expect(mail?.text).not.toMatch(/One\.|A note|Which router|I help/);
  expect((await kinds()).filter((kind) => kind === 'message.from_staff')).toHaveLength(4);
});

test('two workers that take messages at once mail each of them once', async () => {
  await assign(bala, bala);
  await told();
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) await reply(text);
  await Promise.all(Array.from({ length: 4 }, () => cms.drainJobs()));
  await twoMinutesLater();
  const text = (await told()).map((mail) => mail.text).join('\n');
  for (const one of ['One.', 'Two.', 'Three.', 'Four.']) expect(text.split(`> ${one}`)).toHaveLength(2);
});

test('a reply of the customer goes to the technician who has the ticket, and to nobody else', async () => {
  await reply('Is anybody there?');
  expect(await told()).toEqual([]);
  await assign(bala, bala);
  await told();
  await reply('It is the white one.');
  expect(await told()).toMatchObject([
    {
      to: bala.email,
      subject: `${ticket.number}: the customer replied`,
      text: expect.stringContaining('> It is the white one.'),
    },
  ]);
});

test('the customer learns who has her ticket, by mail once; the technician only of what a colleague gave', async () => {
  await assign(bala, bala);
  expect(await told()).toMatchObject([
    { to: asha.email, text: expect.stringContaining('Bala Kumar looks after your ticket') },
  ]);
  await assign(chitra, bala);
  expect(await told()).toMatchObject([{ to: chitra.email, subject: `${ticket.number} is yours now` }]);
  await assign(null, chitra);
  expect(await told()).toEqual([]);
  expect((await entries()).map(({ data }) => data.who)).toEqual(['Bala Kumar', 'Chitra Nair']);
});

test('a question and a resolution are one mail each, with the words and what happens next', async () => {
  await moveAtDesk(cms, bala, ticket.id, 'ask', 'Which router is it?');
  const asked = await told();
  expect(asked).toMatchObject([{ to: asha.email, subject: `We need your answer: ticket ${ticket.number}` }]);
  expect(asked[0]?.text).toContain('> Which router is it?');
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'I changed the channel.');
  const resolved = await told();
  expect(resolved).toMatchObject([{ to: asha.email, subject: `Is it solved? Ticket ${ticket.number}` }]);
  expect(resolved[0]?.text).toContain('> I changed the channel.');
  expect(resolved[0]?.text).toContain('closes by itself');
  expect(await kinds()).toEqual(['ticket.waiting', 'ticket.resolved']);
});

test('what is old news by the time it is told is not told', async () => {
  await moveAtDesk(cms, bala, ticket.id, 'ask', 'Which router is it?');
  await reply('The white one.');
  await assign(bala, bala);
  await assign(chitra, chitra);
  const subjects = (await told()).map(({ subject }) => subject);
  expect(subjects).not.toContain(`We need your answer: ticket ${ticket.number}`);
  expect((await entries()).map(({ data }) => data.who)).not.toContain('Bala Kumar');
});

test('nobody hears of her own doing: "not yet" and the opening again go to the technician alone', async () => {
  await moveAtDesk(cms, bala, ticket.id, 'start');
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'Done.');
  await told();
  await move('not_yet', 'It is slow again.');
  expect(await told()).toMatchObject([
    {
      to: bala.email,
      subject: `${ticket.number}: not solved yet`,
      text: expect.stringContaining('> It is slow again.'),
    },
  ]);
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'Done again.');
  await told();
  await move('confirm');
  expect(await told()).toEqual([]);
  await moveAtDesk(cms, chitra, ticket.id, 'reopen', 'We look at it once more.');
  const mails = await told();
  expect(mails.map(({ to }) => to).sort()).toEqual([asha.email, bala.email].sort());
  expect(mails.find(({ to }) => to === asha.email)?.subject).toBe(`Ticket ${ticket.number} is open again`);
});

test('a wish to change goes to the technician, the answer with its price to the customer', async () => {
  await assign(bala, bala);
  await told();
  const wish = { key: randomUUID(), what: 'The second laptop too, please.', why: '' };
  const { body } = await send<{ modifications: { id: string }[] }>(
    cms,
    `/portal/tickets/${ticket.number}/modification`,
    asha,
    wish,
  );
  expect(await told()).toMatchObject([
    { to: bala.email, text: expect.stringContaining('> The second laptop too, please.') },
  ]);
  await send(cms, `/desk/modifications/${body.modifications[0]?.id}/answer`, bala, {
    accept: true,
    priceDifference: 20_000,
    words: 'Half an hour more.',
  });
  expect(await told()).toMatchObject([
    { to: asha.email, text: expect.stringMatching(/Half an hour more[\s\S]*₹200\.00/) },
    { to: asha.email, text: expect.stringMatching(/The second laptop too, please\.[\s\S]*₹200\.00/) },
  ]);
  expect((await kinds()).slice(-2)).toEqual(['ticket.modification_answered', 'extra.proposed']);
});

test('each is told once, however often the job runs', async () => {
  await deskReply('Only once.');
  await told();
  const [event] = await cms.sql<{ id: string }>(
    `select id from activities where ticket_id = $1 and kind = 'message.posted' order by id desc limit 1`,
    [ticket.id],
  );
  await cms.sql(`select graphile_worker.add_job('notice', $1)`, [
    JSON.stringify({ event: 'message.from_staff', subject: event?.id }),
  ]);
  expect(await told()).toEqual([]);
  expect(await kinds()).toEqual(['message.from_staff']);
});

test('a technician who has left gets no more mail', async () => {
  const dev = await signedInStaff(cms, 'Dev Hegde');
  await assign(dev, dev);
  await told();
  await cms.sql('update staff set active = false where id = $1', [dev.id]);
  await reply('Are you there?');
  expect(await told()).toEqual([]);
});
