import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  deskOf,
  pageOf,
  said,
  send,
  signedInStaff,
  textsOf,
} from '../../cms/testing/tickets.ts';
import type { DeskMessageView, MessageHistoryView, MessageView } from './conversation-view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;
let chitra: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  chitra = await signedInStaff(cms, 'Chitra Nair');
});

beforeEach(() => cms.setNow(new Date()));

type Refused = { error: { code: string; message: string } };

async function aReply(text = 'The white one') {
  const ticket = await anOpenTicket(cms, asha);
  const { body } = await send<MessageView>(cms, `/portal/tickets/${ticket.number}/reply`, asha, said(text));
  return { ...ticket, message: body };
}

async function aDeskReply(internal: boolean) {
  const ticket = await anOpenTicket(cms, asha);
  const path = `/desk/tickets/${ticket.id}/reply`;
  const { body } = await send<DeskMessageView>(cms, path, bala, { ...said('Wait a minit'), internal });
  return { ...ticket, message: body };
}

const edit = (id: string, text: string, revision: number, who: { cookie: string } = asha) =>
  send<MessageView & Refused>(cms, `/portal/messages/${id}/edit`, who, {
    body: plainToRichText(text),
    revision,
  });
const deskEdit = (id: string, text: string, revision: number, who = bala) =>
  send<DeskMessageView & Refused>(cms, `/desk/messages/${id}/edit`, who, {
    body: plainToRichText(text),
    revision,
  });

async function historyOf(id: string, who: { cookie: string } = asha, audience = 'portal') {
  const response = await cms.fetch(`/api/${audience}/messages/${id}/history`, { cookie: who.cookie });
  const versions = response.ok ? ((await response.json()) as MessageHistoryView).versions : [];
  return { status: response.status, texts: textsOf(versions), times: versions.map(({ at }) => at) };
}

test('a writer changes what she wrote; everybody reads the new words, and what it said before is kept', async () => {
  const { id, number, message } = await aReply();
  const changed = await edit(message.id, 'The black one', 0);
  expect(changed.body).toMatchObject({ revision: 1, html: '<p>The black one</p>', at: message.at });
  expect(changed.body.editedAt).not.toBeNull();
  await edit(message.id, 'The black one, sorry', 1);
  expect(textsOf((await pageOf(cms, asha, number)).messages)).toContain('The black one, sorry');
  expect(textsOf((await deskOf(cms, bala, id)).messages)).toContain('The black one, sorry');
  const history = await historyOf(message.id);
  expect(history.texts).toEqual(['The white one', 'The black one', 'The black one, sorry']);
  expect(history.times[0]).toBe(message.at);
  expect(history.times[1]).toBe(changed.body.editedAt);
  expect((await historyOf(message.id, bala, 'desk')).texts).toEqual(history.texts);
  const kinds = await cms.sql<{ kind: string }>(
    `select kind from activities where data->>'message' = $1 order by id`,
    [message.id],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['message.posted', 'message.edited', 'message.edited']);
});

test('nobody changes what somebody else wrote, or looks at a stranger’s history', async () => {
  const { message } = await aReply();
  expect((await edit(message.id, 'Mine now', 0, ravi)).status).toBe(404);
  expect((await deskEdit(message.id, 'Ours now', 0)).status).toBe(404);
  expect((await historyOf(message.id, ravi)).status).toBe(404);
  const ours = await aDeskReply(false);
  expect((await edit(ours.message.id, 'Hers now', 0)).status).toBe(404);
  expect((await deskEdit(ours.message.id, 'A colleague’s', 0, chitra)).status).toBe(404);
  expect((await edit('not-an-id', 'x', 0)).status).toBe(404);
});

test('after fifteen minutes it stays as it is', async () => {
  const { number, message } = await aReply();
  cms.setNow(new Date(Date.parse(message.at) + 14 * 60_000));
  expect((await edit(message.id, 'Just in time', 0)).status).toBe(200);
  cms.setNow(new Date(Date.parse(message.at) + 15 * 60_000));
  const late = await edit(message.id, 'Too late', 1);
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'illegal_move' } } });
  const shown = (await pageOf(cms, asha, number)).messages.at(-1);
  expect(shown).toMatchObject({ html: '<p>Just in time</p>', editableUntil: null, body: null });
});

test('a change of an older text is a conflict; the same change again is none', async () => {
  const { message } = await aReply();
  await edit(message.id, 'Second', 0);
  expect((await edit(message.id, 'Second', 0)).body).toMatchObject({ revision: 1 });
  expect(await edit(message.id, 'Third', 0)).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  expect((await historyOf(message.id)).texts).toEqual(['The white one', 'Second']);
});

test('two windows change one message at once: one does, the other is told', async () => {
  const { message } = await aReply();
  const answers = await Promise.all([edit(message.id, 'One', 0), edit(message.id, 'Two', 0)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await historyOf(message.id)).texts).toHaveLength(2);
});

test('hostile and empty words are refused as in a reply', async () => {
  const { message } = await aReply();
  expect((await edit(message.id, '', 0)).status).toBe(422);
  const body = { root: { type: 'root', children: [{ type: 'iframe' }] } };
  expect((await send(cms, `/portal/messages/${message.id}/edit`, asha, { body, revision: 0 })).status).toBe(
    422,
  );
});

test('staff change their words and notes too; of a note no customer hears', async () => {
  const ours = await aDeskReply(false);
  expect((await deskEdit(ours.message.id, 'Wait a minute', 0)).body).toMatchObject({ revision: 1 });
  expect(textsOf((await pageOf(cms, asha, ours.number)).messages)).toContain('Wait a minute');
  expect((await historyOf(ours.message.id)).texts).toEqual(['Wait a minit', 'Wait a minute']);
  const note = await aDeskReply(true);
  await deskEdit(note.message.id, 'Wait a minute', 0);
  expect((await historyOf(note.message.id)).status).toBe(404);
  expect((await historyOf(note.message.id, chitra, 'desk')).texts).toHaveLength(2);
  const kinds = await cms.sql<{ kind: string }>(
    `select kind from activities where ticket_id = $1 and kind like '%edited'`,
    [note.id],
  );
  expect(kinds).toEqual([{ kind: 'note.edited' }]);
  const log = await cms.sql(
    `select 1 from audit_entries where document = $1 and action = 'ticket.message_edited'`,
    [note.id],
  );
  expect(log).toHaveLength(1);
});

test('a text that was changed fifty times is changed no more: every version is kept', async () => {
  const { number, message } = await aReply();
  const keep = (id: string) =>
    cms.sql(
      `insert into message_edits (id, message_id, account_id, body, body_text, at)
       select uuidv7(), id, account_id, body, body_text, now() from ticket_messages, generate_series(1, 49) where id = $1`,
      [id],
    );
  await keep(message.id);
  expect((await edit(message.id, 'For the fiftieth time', 0)).status).toBe(200);
  const more = await edit(message.id, 'Once more', 1);
  expect([more.status, more.body.error.code, more.body.error.message]).toEqual([
    409,
    'illegal_move',
    'This has been changed 50 times, and every version is kept. Please write a new message instead.',
  ]);
  // What was booked is the first message of its conversation.
  const { messages, revision } = await pageOf(cms, asha, number);
  await keep(messages[0]?.id ?? '');
  const update = (words: string, at: number) =>
    send<Refused>(cms, `/portal/tickets/${number}/update`, asha, {
      revision: at,
      subject: 'The printer stays silent',
      description: plainToRichText(words),
      contact: {
        name: 'Asha Rao',
        phone: '+919845099999',
        email: 'asha@example.com',
        method: 'email',
        time: 'any',
      },
      attachments: [],
    });
  expect((await update('For the fiftieth time, then', revision)).status).toBe(200);
  expect((await update('And once more after that', revision + 1)).status).toBe(409);
  expect(textsOf((await pageOf(cms, asha, number)).messages)).toEqual([
    'For the fiftieth time, then',
    'For the fiftieth time',
  ]);
});
