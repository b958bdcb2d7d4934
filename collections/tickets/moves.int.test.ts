import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { cookieOf } from '../../cms/testing/people.ts';
import { agreeToSession } from '../../cms/testing/session-consent.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { Answer, StaffPerson } from '../../cms/testing/tickets.ts';
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
import type { DeskConflict, DeskTicketView } from './desk-ticket-view.ts';
import type { TicketDetailsView } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;
let chitra: StaffPerson;
let accounts: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  chitra = await signedInStaff(cms, 'Chitra Nair');
  accounts = await signedInStaff(cms, 'Anita Pai', ['accounts']);
});

beforeEach(() => cms.setNow(new Date()));

type Refused = { error: { code: string; message: string; fields?: Record<string, string> } };

const move = (number: string, name: string, words?: string, more: { key?: string; who?: SignedIn } = {}) =>
  send<TicketDetailsView & Refused>(cms, `/portal/tickets/${number}/move`, more.who ?? asha, {
    move: name,
    key: more.key ?? randomUUID(),
    ...(words === undefined ? {} : { body: plainToRichText(words) }),
  });

const deskMove = (id: string, body: object, who: { cookie: string } = bala) =>
  send<DeskTicketView & Refused & { conflict: DeskConflict }>(cms, `/desk/tickets/${id}/move`, who, {
    key: randomUUID(),
    ...body,
  });

async function aResolvedTicket(): Promise<{ id: string; number: string }> {
  const ticket = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, ticket.id, 'start');
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'I changed the channel.');
  return ticket;
}

const kindsOf = async (id: string) =>
  (await cms.sql<{ kind: string }>('select kind from activities where ticket_id = $1 order by id', [id])).map(
    ({ kind }) => kind,
  );

test('the whole road: taken, in progress, asked, answered, resolved, not yet, resolved, confirmed', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const started = await moveAtDesk(cms, bala, id, 'start');
  expect(started.body).toMatchObject({ status: 'in_progress', assignee: { name: 'Bala Kumar' } });
  expect((await moveAtDesk(cms, bala, id, 'ask', 'Which router?')).body.status).toBe('waiting_for_customer');
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('The white one.'));
  expect((await moveAtDesk(cms, bala, id, 'resolve', 'Changed the channel.')).body.status).toBe('resolved');
  const notYet = await move(number, 'not_yet', 'Still slow.');
  expect(notYet.body).toMatchObject({ status: 'in_progress', reopenUntil: null });
  await moveAtDesk(cms, bala, id, 'resolve', 'Changed it again.');
  expect((await move(number, 'confirm')).body).toMatchObject({ status: 'closed' });
  const page = await pageOf(cms, asha, number);
  expect(page.timeline.map(({ step, at }) => [step, at !== null])).toEqual([
    ['created', true],
    ['paid', false],
    ['assigned', true],
    ['session', true],
    ['resolved', true],
    ['reopened', true],
    ['resolved', true],
    ['closed', true],
  ]);
  expect(textsOf(page.messages).slice(1)).toEqual([
    'Which router?',
    'The white one.',
    'Changed the channel.',
    'Still slow.',
    'Changed it again.',
  ]);
  expect(await kindsOf(id)).toEqual([
    'ticket.created',
    'ticket.assigned',
    'ticket.session_started',
    'message.posted',
    'ticket.waiting',
    'message.posted',
    'ticket.resumed',
    'message.posted',
    'ticket.resolved',
    'message.posted',
    'ticket.reopened',
    'message.posted',
    'ticket.resolved',
    'ticket.closed',
  ]);
});

test('what staff did stands in the audit log with its author; what the customer did does not', async () => {
  const { id, number } = await aResolvedTicket();
  await move(number, 'confirm', 'Thanks');
  const entries = await cms.sql<{ action: string; name: string; changes: object[] }>(
    `select action, actor_name as name, changes from audit_entries where document = $1 order by at, id`,
    [id],
  );
  expect(entries.map(({ action, name }) => [action, name])).toEqual([
    ['ticket.assigned', 'Bala Kumar'],
    ['ticket.moved', 'Bala Kumar'],
    ['ticket.moved', 'Bala Kumar'],
  ]);
  expect(entries.at(-1)?.changes).toMatchObject([
    { path: 'status', before: 'in_progress', after: 'resolved' },
    { path: 'message', after: { omitted: 'long', length: 22 } },
  ]);
});

test('a stranger’s ticket cannot be moved, a role without tickets has no door, a customer none at the desk', async () => {
  const { id, number } = await aResolvedTicket();
  expect((await move(number, 'confirm', undefined, { who: ravi })).status).toBe(404);
  const { revision } = await deskOf(cms, bala, id);
  expect((await deskMove(id, { move: 'start', revision }, accounts)).status).toBe(404);
  expect((await deskMove(id, { move: 'start', revision }, asha)).status).toBe(401);
  expect((await pageOf(cms, asha, number)).status).toBe('resolved');
});

test('a move that the table does not know from here is refused, one without its words too', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  for (const name of ['confirm', 'not_yet', 'reopen'])
    expect(await move(number, name, 'Words')).toMatchObject({
      status: 409,
      body: { error: { code: 'illegal_move' } },
    });
  const { revision } = await deskOf(cms, bala, id);
  expect((await deskMove(id, { move: 'reopen', revision, body: plainToRichText('x') })).body.error.code).toBe(
    'illegal_move',
  );
  for (const name of ['ask', 'resolve'])
    expect(await deskMove(id, { move: name, revision })).toMatchObject({
      status: 422,
      body: { error: { fields: { body: expect.any(String) } } },
    });
  expect((await deskMove(id, { move: 'cancel_by_staff', revision })).status).toBe(422);
  const resolved = await aResolvedTicket();
  expect(await move(resolved.number, 'not_yet')).toMatchObject({ status: 422 });
  expect((await pageOf(cms, asha, number)).messages).toHaveLength(1);
});

test('a decision by an older state is refused, and says who was quicker and how it is now', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  await moveAtDesk(cms, chitra, id, 'start');
  const late = await deskMove(id, { move: 'resolve', revision, body: plainToRichText('Done.') });
  expect(late).toMatchObject({
    status: 409,
    body: {
      error: { code: 'conflict', requestId: expect.any(String) },
      conflict: {
        changedBy: 'Chitra Nair',
        changedAt: expect.any(String),
        current: { id, status: 'in_progress', assignee: { name: 'Chitra Nair' } },
      },
    },
  });
  expect(textsOf(late.body.conflict.current.messages)).not.toContain('Done.');
  const again = await deskMove(id, {
    move: 'resolve',
    revision: late.body.conflict.current.revision,
    body: plainToRichText('Done.'),
  });
  expect(again.status).toBe(200);
});

test('two of the staff decide at once: one does, the other is told', async () => {
  const { id } = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, id);
  const { revision } = await deskOf(cms, bala, id);
  const answers = await Promise.all([
    deskMove(id, { move: 'start', revision }, bala),
    deskMove(id, { move: 'resolve', revision, body: plainToRichText('Done.') }, chitra),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409);
  const won = answers.find(({ status }) => status === 200);
  expect(lost?.body.conflict.current.status).toBe(won?.body.status);
});

test('a customer answers while staff resolve: neither is lost, and one of the two is seen by the other first', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const asked = await moveAtDesk(cms, bala, id, 'ask', 'Which router?');
  const { revision } = asked.body;
  const [hers, ours] = await Promise.all([
    send(cms, `/portal/tickets/${number}/reply`, asha, said('The white one.')),
    deskMove(id, { move: 'resolve', revision, body: plainToRichText('Found it myself.') }),
  ]);
  expect(hers.status).toBe(200);
  const page = await pageOf(cms, asha, number);
  const texts = textsOf(page.messages);
  expect(texts).toContain('The white one.');
  if (ours.status === 200) {
    expect(page.status).toBe('resolved');
    expect(texts).toContain('Found it myself.');
  } else {
    expect(ours.body.conflict.changedBy).toBe('Asha Rao');
    expect(textsOf(ours.body.conflict.current.messages)).toContain('The white one.');
    // Nobody had begun: her answer puts it back where it was.
    expect(page.status).toBe('open');
  }
});

test('confirming twice, with one key or two, at once or later, closes once', async () => {
  const { id, number } = await aResolvedTicket();
  const key = randomUUID();
  const answers = await Promise.all([
    move(number, 'confirm', 'Thank you', { key }),
    move(number, 'confirm', 'Thank you', { key }),
    move(number, 'confirm'),
  ]);
  answers.push(await move(number, 'confirm', 'Thank you', { key }));
  for (const { status, body } of answers) expect([status, body.status]).toEqual([200, 'closed']);
  const kinds = await kindsOf(id);
  expect(kinds.filter((kind) => kind === 'ticket.closed')).toHaveLength(1);
  expect(
    textsOf((await pageOf(cms, asha, number)).messages).filter((text) => text === 'Thank you').length,
  ).toBeLessThan(2);
});

test('a repeat of a desk’s click answers the same, though its revision is old by now', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { revision } = await deskOf(cms, bala, id);
  const click = { move: 'resolve', revision, key: randomUUID(), body: plainToRichText('Done.') };
  const answers: Answer<DeskTicketView>[] = [await deskMove(id, click), await deskMove(id, click)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[1]?.body.revision).toBe(answers[0]?.body.revision);
  expect(textsOf(answers[1]?.body.messages ?? []).filter((text) => text === 'Done.')).toHaveLength(1);
});

test('a key stands for one move with its words: anything else under it is a conflict, never a success', async () => {
  const { id, number } = await aResolvedTicket();
  const key = randomUUID();
  const once = await move(number, 'not_yet', 'Still slow.', { key });
  expect(once.body.status).toBe('in_progress');
  // A repeat is one even after she has changed what she wrote.
  const said = once.body.messages.at(-1);
  await send(cms, `/portal/messages/${said?.id}/edit`, asha, {
    body: plainToRichText('Still slow, sorry.'),
    revision: said?.revision,
  });
  expect((await move(number, 'not_yet', 'Still slow.', { key })).status).toBe(200);
  await moveAtDesk(cms, bala, id, 'resolve', 'And now?');
  for (const [name, words] of [
    ['not_yet', 'The other room now.'],
    ['confirm', 'Still slow.'],
    ['confirm', undefined],
  ] as const)
    expect((await move(number, name, words, { key })).body.error.code).toBe('conflict');
  expect((await move(number, 'not_yet', 'The other room now.')).body.status).toBe('in_progress');
});

test('what is closed is taken up again within seven days of the resolution, not later', async () => {
  const { number } = await aResolvedTicket();
  const resolved = await pageOf(cms, asha, number);
  expect(resolved.reopenUntil).not.toBeNull();
  await move(number, 'confirm');
  const closed = await pageOf(cms, asha, number);
  expect(closed.reopenUntil).toBe(resolved.reopenUntil);
  expect(closed.actions).toContain('reopen');
  const late = addDays(new Date(), 8);
  cms.setNow(late);
  const her = { ...asha, cookie: await cookieOf(await cms.req(), asha) };
  expect((await pageOf(cms, her, number)).actions).not.toContain('reopen');
  expect((await move(number, 'reopen', 'Slow again', { who: her })).body.error).toMatchObject({
    code: 'illegal_move',
    message: expect.stringContaining('7 days'),
  });
  cms.setNow(new Date());
  const again = await move(number, 'reopen', 'Slow again');
  expect(again.body).toMatchObject({ status: 'in_progress', reopenUntil: null });
});

/** Both sides, signed in anew at a moment: sessions end when nothing is done for long. */
async function at(moment: string): Promise<{ her: SignedIn; him: StaffPerson }> {
  cms.setNow(new Date(moment));
  const password = 'seven cables in a drawer';
  return {
    her: { ...asha, cookie: await cookieOf(await cms.req(), asha) },
    him: { ...bala, cookie: await cookieOf(await cms.req(), { ...bala, password }, 'staff') },
  };
}

/** Minutes from a moment on, apart from the few that a busy machine needs in between. */
const isAfter = (from: string, to: string | null, minutes: number) => {
  const off = (Date.parse(to ?? '') - Date.parse(from)) / 60_000 - minutes;
  return off > -1 && off < 5;
};

test('the promise stands still while we wait for her, and is given anew when it was not solved', async () => {
  const first = await at('2026-11-23T04:30:00Z');
  const { id, number } = await anOpenTicket(cms, first.her);
  await cms.sql('update tickets set expected_at = $2 where id = $1', [id, '2026-11-23T08:30:00Z']);
  await moveAtDesk(cms, first.him, id, 'ask', 'Which router?');
  const second = await at('2026-11-23T06:30:00Z');
  await send(cms, `/portal/tickets/${number}/reply`, second.her, said('The white one.'));
  const { expectedAt } = await pageOf(cms, second.her, number);
  expect(isAfter('2026-11-23T06:30:00Z', expectedAt, 240)).toBe(true);
  await moveAtDesk(cms, second.him, id, 'resolve', 'Done.');
  const third = await at('2026-11-24T04:30:00Z');
  const anew = await move(number, 'not_yet', 'No.', { who: third.her });
  const [service] = await cms.sql<{ minutes: number }>(
    `select resolution_minutes::int as minutes from services where kind = 'remote' and booking = 'online'`,
  );
  expect(isAfter('2026-11-24T04:30:00Z', anew.body.expectedAt, service?.minutes ?? 0)).toBe(true);
});
