import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { element, paragraph, text } from '#kernel/rich-text-nodes.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  deskOf,
  moveAtDesk,
  pageOf,
  said,
  send,
  signedInStaff,
  textsOf,
} from '../../cms/testing/tickets.ts';
import { uploadFile } from '../../cms/testing/uploads.ts';
import type { DeskMessageView, MessageView } from './conversation-view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;
let accounts: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms);
  accounts = await signedInStaff(cms, 'Anita Pai', ['accounts']);
});

beforeEach(() => {
  cms.setNow(new Date());
  cms.mails.length = 0;
});

const reply = (number: string, body: unknown, who: { cookie: string } = asha) =>
  send<MessageView>(cms, `/portal/tickets/${number}/reply`, who, body);
const aLink = paragraph([
  {
    ...element('link'),
    version: 3,
    fields: { url: 'https://a.in/', linkType: 'custom', newTab: false },
    children: [text('x')],
  },
]);
const deskReply = (id: string, body: object, who: { cookie: string } = bala) =>
  send<DeskMessageView>(cms, `/desk/tickets/${id}/reply`, who, { internal: false, ...body });

test('a reply answers as its writer sees it, and both sides read it in order', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const hers = await reply(number, said('Are you there?'));
  expect(hers).toMatchObject({
    status: 200,
    body: {
      author: 'you',
      authorName: 'Asha Rao',
      html: '<p>Are you there?</p>',
      revision: 0,
      editedAt: null,
      body: plainToRichText('Are you there?'),
    },
  });
  const ours = await deskReply(id, said('I am.'));
  expect(ours.body).toMatchObject({ author: 'you', authorName: 'Bala Kumar', internal: false });
  const page = await pageOf(cms, asha, number);
  expect(page.messages.map(({ author, editableUntil }) => [author, editableUntil !== null])).toEqual([
    ['you', true],
    ['you', true],
    ['technician', false],
  ]);
  expect(textsOf(page.messages).slice(1)).toEqual(['Are you there?', 'I am.']);
  const desk = await deskOf(cms, bala, number);
  expect(desk.messages.map(({ author }) => author)).toEqual(['customer', 'customer', 'you']);
  expect(desk.id).toBe(id);
});

test('what staff note among themselves is nowhere for a customer', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const note = await deskReply(id, { ...said('Charge twice.'), internal: true });
  expect(note.body).toMatchObject({ internal: true, author: 'you' });
  const before = await pageOf(cms, asha, number);
  expect(JSON.stringify(before)).not.toContain('Charge twice');
  expect(textsOf((await deskOf(cms, bala, id)).messages)).toContain('Charge twice.');
  const history = await cms.fetch(`/api/portal/messages/${note.body.id}/history`, { cookie: asha.cookie });
  expect(history.status).toBe(404);
  await cms.drainJobs();
  expect(cms.mails.filter(({ text }) => text.includes('Charge'))).toEqual([]);
  // Nor does the point from which her page goes on listening tell of it.
  const [cursor] = await cms.sql<{ kind: string }>('select kind from activities where id = $1', [
    before.cursor,
  ]);
  expect(cursor?.kind).not.toBe('note.posted');
});

test('a stranger’s ticket is not there, neither to read nor to write', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  expect((await reply(number, said('Hello'), ravi)).status).toBe(404);
  for (const path of [`views/tickets/${number}`, `tickets/${number}/messages?before=${randomUUID()}`])
    expect((await cms.fetch(`/api/portal/${path}`, { cookie: ravi.cookie })).status).toBe(404);
  expect((await reply('RT2020-0001', said('Hello'))).status).toBe(404);
  expect((await deskReply(id, said('Hello'), accounts)).status).toBe(404);
  expect((await deskReply(id, said('Hello'), asha)).status).toBe(401);
  expect((await deskReply(randomUUID(), said('Hello'))).status).toBe(404);
  expect((await pageOf(cms, asha, number)).messages).toHaveLength(1);
});

test('a repeat under one key is one message and the same answer, also when both come at once', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const once = said('Twice clicked');
  const answers = await Promise.all([reply(number, once), reply(number, once), reply(number, once)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  const ours = said('Twice too');
  const [first, second] = [await deskReply(id, ours), await deskReply(id, ours)];
  expect(second.body.id).toBe(first.body.id);
  expect(textsOf((await pageOf(cms, asha, number)).messages).slice(1)).toEqual([
    'Twice clicked',
    'Twice too',
  ]);
  await cms.drainJobs();
  expect(cms.mails.filter(({ text }) => text.includes('> Twice too'))).toHaveLength(1);
});

test('the key of somebody else’s message, or of one on another ticket, is a conflict', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const other = await anOpenTicket(cms, asha);
  const hers = said('Mine');
  await reply(number, hers);
  expect((await deskReply(id, hers)).status).toBe(409);
  expect((await reply(other.number, hers)).status).toBe(409);
  // Nor is another text the same message.
  expect((await reply(number, { ...said('Not what I said before'), key: hers.key })).status).toBe(409);
  const theirs = await anOpenTicket(cms, ravi);
  expect((await reply(theirs.number, hers, ravi)).status).toBe(409);
  const rows = await cms.sql('select 1 from ticket_messages where key = $1', [hers.key]);
  expect(rows).toHaveLength(1);
});

test('twenty replies at once: none is lost, each has its place, both sides see one order', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const all = Array.from({ length: 20 }, (_, i) => said(`number ${i}`));
  const answers = await Promise.all(
    all.map((words, i) => (i % 2 ? deskReply(id, words) : reply(number, words))),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const page = await pageOf(cms, asha, number);
  expect(page.messages).toHaveLength(21);
  const times = page.messages.map(({ at }) => at);
  expect(new Set(times).size).toBe(21);
  expect([...times].sort()).toEqual(times);
  const desk = await deskOf(cms, bala, id);
  expect(desk.messages.map((message) => message.id)).toEqual(page.messages.map((message) => message.id));
  const events = await cms.sql<{ message: string }>(
    `select data->>'message' as message from activities where ticket_id = $1 and kind = 'message.posted' order by id`,
    [id],
  );
  expect(events.map(({ message }) => message)).toEqual(page.messages.slice(1).map((message) => message.id));
});

test('ten thousand letters of an Indian script go through whole; one more does not, nor what takes more room', async () => {
  const { number } = await anOpenTicket(cms, asha);
  const letters = 'ಕೌ'.repeat(10_000);
  const sent = await reply(number, said(letters));
  expect(sent.status).toBe(200);
  expect(sent.body.html).toBe(`<p>${letters}</p>`);
  const links = plainToRichText('x');
  links.root.children = Array.from({ length: 21 }, () => aLink);
  const refused = [said(`${letters}ಕೌ`), said('👩‍🔧'.repeat(9_000)), { ...said(''), body: links }];
  const problems = refused.map(async (words) => {
    const { status, body } = await reply(number, words);
    return [status, (body as unknown as { error: { fields: { body: string } } }).error.fields.body];
  });
  expect(await Promise.all(problems)).toEqual([
    [422, 'Please write at most 10,000 characters.'],
    [422, 'This text takes too much room. Please write it in two parts, or add it as a file.'],
    [422, 'At most 20 links can be in one text. Please take some out.'],
  ]);
});

test.each([
  ['a script address', [{ type: 'link', version: 3, fields: { url: 'javascript:alert(1)' }, children: [] }]],
  ['a node of another editor', [{ type: 'iframe', src: 'https://evil.example' }]],
  ['a picture', [{ type: 'upload', relationTo: 'media', value: 'x' }]],
])('hostile: %s is refused or left out, never shown', async (_what, children) => {
  const { number } = await anOpenTicket(cms, asha);
  const body = plainToRichText('Look at this');
  const paragraph = body.root.children[0] as unknown as { children: unknown[] };
  paragraph.children.push(...children);
  const answer = await reply(number, { ...said(''), body });
  expect([200, 422]).toContain(answer.status);
  const page = JSON.stringify((await pageOf(cms, asha, number)).messages.map(({ html }) => html));
  expect(page).not.toMatch(/javascript:|iframe|evil|upload/);
});

test('nothing is nothing: an empty reply is refused beside its field', async () => {
  const { number } = await anOpenTicket(cms, asha);
  for (const empty of ['', '   ', '\u200b'])
    expect(await reply(number, said(empty))).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid', fields: { body: expect.any(String) } } },
    });
});

test('files go with a reply once, and only one’s own', async () => {
  const { number } = await anOpenTicket(cms, asha);
  const { id: file } = await uploadFile(cms, asha, { name: 'note.txt', bytes: 'what the screen says' });
  const sent = await reply(number, said('A picture', { attachments: [file] }));
  expect(sent.body.attachments).toMatchObject([{ id: file, filename: 'note.txt' }]);
  expect((await reply(number, said('Again', { attachments: [file] }))).status).toBe(422);
  const { id: theirs } = await uploadFile(cms, ravi, { name: 'note.txt', bytes: 'not hers' });
  expect(await reply(number, said('Stolen', { attachments: [theirs] }))).toMatchObject({
    status: 422,
    body: { error: { fields: { 'attachments.0': expect.any(String) } } },
  });
  expect(textsOf((await pageOf(cms, asha, number)).messages)).not.toContain('Stolen');
});

test('staff send files with a reply: the customer has them then, and never those of a note', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const sender = { cookie: bala.cookie, audience: 'desk' } as const;
  const guide = await uploadFile(cms, sender, {
    name: 'guide.txt',
    bytes: 'Press the button for ten seconds',
  });
  const secret = await uploadFile(cms, sender, { name: 'secret.txt', bytes: 'Charge twice' });
  const download = async (file: string, who: { cookie: string } = asha) =>
    (await cms.fetch(`/api/portal/attachments/${file}`, { cookie: who.cookie })).status;
  expect(await download(guide.id)).toBe(404);
  const sent = await deskReply(id, said('A guide', { attachments: [guide.id] }));
  expect(sent.body.attachments).toMatchObject([{ id: guide.id, filename: 'guide.txt' }]);
  await deskReply(id, { ...said('Among us', { attachments: [secret.id] }), internal: true });
  expect((await pageOf(cms, asha, number)).messages.at(-1)?.attachments).toMatchObject([{ id: guide.id }]);
  expect([await download(guide.id), await download(secret.id), await download(guide.id, ravi)]).toEqual([
    200, 404, 404,
  ]);
  // Nobody sends what somebody else has uploaded.
  const chitra = await signedInStaff(cms, 'Chitra Nair');
  const { id: hers } = await uploadFile(cms, { ...chitra, audience: 'desk' }, { name: 'a.txt', bytes: 'x' });
  const { id: customers } = await uploadFile(cms, asha, { name: 'a.txt', bytes: 'x' });
  for (const foreign of [hers, customers, guide.id])
    expect((await deskReply(id, said('Not mine', { attachments: [foreign] }))).status).toBe(422);
  expect((await cms.fetch('/api/desk/uploads', { method: 'POST', cookie: accounts.cookie })).status).toBe(
    404,
  );
});

test('staff take back what they have uploaded and not sent, and nothing else', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const sender = { cookie: bala.cookie, audience: 'desk' } as const;
  const remove = async (file: string, cookie = bala.cookie) =>
    (await cms.fetch(`/api/desk/attachments/${file}`, { method: 'DELETE', cookie })).status;
  const [unsent, sent] = [
    await uploadFile(cms, sender, { name: 'unsent.txt', bytes: 'not sent' }),
    await uploadFile(cms, sender, { name: 'sent.txt', bytes: 'sent' }),
  ];
  await deskReply(id, said('A guide', { attachments: [sent.id] }));
  const chitra = await signedInStaff(cms, 'Chitra Pai');
  const { id: customers } = await uploadFile(cms, asha, { name: 'hers.txt', bytes: 'hers' });
  expect([
    await remove(unsent.id, chitra.cookie),
    await remove(unsent.id, accounts.cookie),
    await remove(sent.id),
    await remove(customers),
  ]).toEqual([404, 404, 404, 404]);
  expect([await remove(unsent.id), await remove(unsent.id)]).toEqual([200, 404]);
  expect(await cms.sql('select 1 from attachments where id = $1', [unsent.id])).toEqual([]);
});

test('an answer to what we asked sets the ticket going again and begins no work; another reply moves nothing', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await reply(number, said('By the way'));
  expect((await pageOf(cms, asha, number)).status).toBe('open');
  await moveAtDesk(cms, bala, id, 'ask', 'Which router is it?');
  const waiting = await pageOf(cms, asha, number);
  expect(waiting).toMatchObject({ status: 'waiting_for_customer' });
  expect(waiting.actions).toContain('provide_information');
  await reply(number, said('The white one.'));
  const after = await pageOf(cms, asha, number);
  expect([after.status, after.actions.includes('cancel')]).toEqual(['open', true]);
  expect(after.revision).toBe(waiting.revision + 1);
  const kinds = await cms.sql<{ kind: string }>(
    'select kind from activities where ticket_id = $1 order by id',
    [id],
  );
  expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual(['message.posted', 'ticket.resumed']);
  expect(await cms.sql('select started_at from tickets where id = $1', [id])).toEqual([{ started_at: null }]);
  await moveAtDesk(cms, bala, id, 'start');
  await moveAtDesk(cms, bala, id, 'ask', 'And which plug?');
  await reply(number, said('The left one.'));
  expect((await pageOf(cms, asha, number)).status).toBe('in_progress');
});

test('before it is paid there is a conversation too; long after the end there is none', async () => {
  const { number } = await createBooking(cms, asha);
  expect((await reply(number, said('May I pay by cheque?'))).status).toBe(200);
  await cms.sql(`update tickets set status = 'closed', closed_at = now() where number = $1`, [number]);
  expect((await pageOf(cms, asha, number)).mayReply).toBe(true);
  expect((await reply(number, said('Thank you!'))).status).toBe(200);
  cms.setNow(addDays(new Date(), 31));
  const late = await signedInCustomer(cms, { email: asha.email, password: asha.password });
  expect((await pageOf(cms, late, number)).mayReply).toBe(false);
  expect(await reply(number, said('One more'), late)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });
});

test('closed while she writes: what she wrote goes through and moves nothing', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, id, 'resolve', 'I changed the channel.');
  const confirm = () =>
    send(cms, `/portal/tickets/${number}/move`, asha, { move: 'confirm', key: randomUUID() });
  const [hers, closed] = await Promise.all([reply(number, said('And the printer?')), confirm()]);
  expect([hers.status, closed.status]).toEqual([200, 200]);
  expect((await reply(number, said('Are you there?'))).status).toBe(200);
  const page = await pageOf(cms, asha, number);
  expect([page.status, page.actions.includes('reopen')]).toEqual(['closed', true]);
  expect(textsOf(page.messages).slice(-2)).toEqual(['And the printer?', 'Are you there?']);
  expect(textsOf((await deskOf(cms, bala, id)).messages)).toContain('Are you there?');
});

test('a long conversation is read from its end, and further back when asked', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await cms.sql(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, internal, body, body_text, created_at)
     select uuidv7(), $1, $2, 'customer', $3, n % 10 = 0, $4, n::text, now() + n * interval '1 second' from generate_series(1, 450) n`,
    [id, asha.account, asha.id, JSON.stringify(plainToRichText('More'))],
  );
  const page = await pageOf(cms, asha, number);
  expect([page.messages.length, page.earlierMessages]).toEqual([200, true]);
  const seen = [...page.messages];
  for (let more = true; more; ) {
    const response = await cms.fetch(`/api/portal/tickets/${number}/messages?before=${seen[0]?.id}`, {
      cookie: asha.cookie,
    });
    const earlier = (await response.json()) as { messages: MessageView[]; earlier: boolean };
    seen.unshift(...earlier.messages);
    more = earlier.earlier;
  }
  expect(new Set(seen.map((message) => message.id)).size).toBe(1 + 405);
  const atDesk = await cms.fetch(`/api/desk/tickets/${id}/messages?before=${seen[0]?.id}`, {
    cookie: bala.cookie,
  });
  expect(await atDesk.json()).toEqual({ messages: [], earlier: false });
});

test('a page of long messages ends by their bytes; every message can be had, the longest by itself', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const store = (bytes: number, from: number, to: number) =>
    cms.sql(
      `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, internal, body, body_text, created_at)
       select uuidv7(), $1, $2, 'customer', $3, false, $4, n::text, now() + n * interval '1 second' from generate_series($5::int, $6::int) n`,
      [id, asha.account, asha.id, JSON.stringify(plainToRichText('x'.repeat(bytes))), from, to],
    );
  await store(60_000, 1, 20);
  // From before there was a limit.
  await store(700_000, 21, 21);
  await store(10, 22, 22);
  const sizes: number[] = [];
  const seen: MessageView[] = [];
  for (let more = true; more; ) {
    const before = seen[0] ? `/tickets/${number}/messages?before=${seen[0].id}` : `/views/tickets/${number}`;
    const response = await cms.fetch(`/api/portal${before}`, { cookie: asha.cookie });
    const answer = (await response.json()) as
      | { messages: MessageView[]; earlier: boolean }
      | { data: { messages: MessageView[]; earlierMessages: boolean } };
    const page =
      'data' in answer ? { messages: answer.data.messages, earlier: answer.data.earlierMessages } : answer;
    seen.unshift(...page.messages);
    sizes.push(page.messages.length);
    more = page.earlier;
  }
  expect(sizes).toEqual([1, 1, 8, 8, 5]);
  expect(new Set(seen.map((message) => message.id)).size).toBe(23);
});
