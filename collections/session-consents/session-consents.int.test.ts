import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '#cms/testing/bookings.ts';
import { signedInCustomer } from '#cms/testing/bookings.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { StaffPerson } from '#cms/testing/tickets.ts';
import { anOpenTicket, deskOf, pageOf, send, signedInStaff } from '#cms/testing/tickets.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { hashOf } from './rules/wording.ts';

const cms = await testCms();
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
});

type Refusal = { error: { code: string; message: string; fields?: Record<string, string> } };

const ask = (id: string, scope = 'The settings of the browser.', key: string = randomUUID()) =>
  send<DeskTicketView & Refusal>(cms, `/desk/tickets/${id}/session-scope`, bala, { key, scope });

async function shown(number: string, who = asha) {
  const { consent } = await pageOf(cms, who, number);
  if (!consent) throw new Error('nobody has asked');
  return consent;
}

type Given = { scope?: string; hash?: string; recording?: boolean; backup?: string; name?: string };
async function give(number: string, change: Given = {}, who = asha) {
  const { scope, hash } = change.scope ? (change as { scope: string; hash: string }) : await shown(number);
  const input = { scope, hash, recording: false, backup: 'kept', name: 'Asha Rao', ...change };
  return send<TicketDetailsView & Refusal>(cms, `/portal/tickets/${number}/session-consent`, who, input);
}
const withdraw = (number: string, who = asha) =>
  send<TicketDetailsView & Refusal>(cms, `/portal/tickets/${number}/session-consent/withdraw`, who, {});

async function move(id: string, name: 'start' | 'ask' | 'resolve' | 'reopen', words?: string) {
  const { revision } = await deskOf(cms, bala, id);
  const body = words ? { body: plainToRichText(words) } : {};
  const input = { move: name, revision, key: randomUUID(), ...body };
  return send<DeskTicketView & Refusal>(cms, `/desk/tickets/${id}/move`, bala, input);
}

const said = (words: string) => ({ key: randomUUID(), body: plainToRichText(words) });
const asCustomer = (number: string, name: 'reopen' | 'not_yet') =>
  send(cms, `/portal/tickets/${number}/move`, asha, { move: name, ...said('It is back.') });

const acts = (number: string) =>
  cms.sql<{
    act: string;
    signature: string | null;
    recording: boolean | null;
    words: string;
    words_hash: string;
  }>(
    `select c.act, c.signature, c.recording, c.words, c.words_hash from session_consents c join tickets t on t.id = c.ticket_id
     where t.number = $1 order by c.id`,
    [number],
  );
const mailsTo = async (person: { email: string }, part: string) => {
  await cms.drainJobs();
  return cms.mails.filter(({ to, subject }) => to === person.email && subject.includes(part));
};

test('work on a remote ticket begins when its customer has agreed in the words that are stored', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const before = await deskOf(cms, bala, id);
  expect(before.consent).toMatchObject({
    state: 'none',
    open: true,
    suggested: expect.stringContaining('Personal files'),
  });
  expect(await pageOf(cms, asha, number)).toMatchObject({ consent: null });
  const tooEarly = await move(id, 'start');
  expect([tooEarly.status, tooEarly.body.error.message]).toEqual([
    409,
    expect.stringContaining('Ask the customer'),
  ]);

  expect((await ask(id, 'The list of programs that start by themselves.')).body.consent).toMatchObject({
    state: 'asked',
  });
  expect((await mailsTo(asha, 'your consent before we connect'))[0]?.text).toContain('start by themselves');
  expect((await move(id, 'start')).body.error.message).toContain('has not agreed');
  const page = await shown(number);
  expect(page).toMatchObject({ state: 'asked', technician: 'Bala Kumar', open: true, last: null });
  const given = await give(number, { name: '  Asha   Rao ' });
  expect(given.body.consent).toMatchObject({
    state: 'given',
    last: { signature: 'Asha Rao', recording: false, backup: 'kept' },
  });
  const [row] = await acts(number);
  expect(row).toMatchObject({ act: 'given', words_hash: page.hash });
  expect(hashOf(row?.words ?? '')).toBe(page.hash);
  for (const line of Object.values(page.wording)) expect(row?.words).toContain(line);
  expect(await mailsTo(bala, `${number}: the customer agrees`)).toHaveLength(1);
  expect((await move(id, 'start')).body.status).toBe('in_progress');
});

test('a refused recording blocks nothing; what is left out is told at its field', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  const empty = await give(number, { name: ' ', backup: undefined });
  expect([empty.status, Object.keys(empty.body.error.fields ?? {}).sort()]).toEqual([
    422,
    ['backup', 'name'],
  ]);
  expect(await acts(number)).toEqual([]);
  expect((await give(number, { recording: false, backup: 'none' })).status).toBe(200);
  expect((await move(id, 'start')).status).toBe(200);
});

test('another scope needs another consent, and an answer to the old one is refused with nothing stored', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id, 'The settings of the browser.');
  const old = await shown(number);
  expect((await give(number)).status).toBe(200);
  expect((await ask(id, 'The settings of the browser, and its add-ons.')).body.consent).toMatchObject({
    state: 'asked',
    last: null,
  });
  expect((await move(id, 'start')).status).toBe(409);
  const late = await give(number, { scope: old.scope, hash: old.hash });
  expect([late.status, late.body.error.code]).toEqual([409, 'stale']);
  const now = await shown(number);
  const mixed = await give(number, { scope: now.scope, hash: old.hash });
  expect([mixed.status, mixed.body.error.code]).toEqual([409, 'stale']);
  expect(await acts(number)).toHaveLength(1);
  expect((await give(number)).status).toBe(200);
  expect((await move(id, 'start')).status).toBe(200);
});

test('the same asking, and two answers at once, count once', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const key = randomUUID();
  const asked = await Promise.all([ask(id, 'The printer.', key), ask(id, 'The printer.', key)]);
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  expect((await ask(id, 'The printer.')).status).toBe(200);
  expect((await ask(id, 'The screen as well.', key)).status).toBe(409);
  const { scope, hash } = await shown(number);
  const both = await Promise.all([give(number, { scope, hash }), give(number, { scope, hash })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await acts(number)).toHaveLength(1);
  await cms.drainJobs();
  const [count] = await cms.sql<{ scopes: number; told: number; events: number }>(
    `select (select count(*)::int from session_scopes where ticket_id = $1) as scopes,
       (select count(*)::int from notifications where ticket_id = $1 and kind = 'consent.asked') as told,
       (select count(*)::int from activities where ticket_id = $1 and kind = 'consent.given') as events`,
    [id],
  );
  expect(count).toEqual({ scopes: 1, told: 0, events: 1 });
});

test('a scope that changes while she signs: either she signed the old one and is asked again, or she is told', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id, number } = await anOpenTicket(cms, asha);
    await ask(id, 'The settings of the browser.');
    const { scope, hash } = await shown(number);
    const [signed, changed] = await Promise.all([
      give(number, { scope, hash }),
      ask(id, 'The settings of the browser, and its add-ons.'),
    ]);
    expect(changed.status).toBe(200);
    expect([200, 409]).toContain(signed.status);
    expect((await acts(number)).length).toBe(signed.status === 200 ? 1 : 0);
    expect((await shown(number)).state).toBe('asked');
    expect((await move(id, 'start')).status).toBe(409);
  }
});

test('taken back while work goes on: the technician is told at once, and cannot begin again', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  expect((await withdraw(number)).status).toBe(409);
  await give(number, { recording: true });
  await move(id, 'start');
  const taken = await Promise.all([withdraw(number), withdraw(number)]);
  expect(taken.map(({ status, body }) => [status, body.consent?.state])).toEqual([
    [200, 'withdrawn'],
    [200, 'withdrawn'],
  ]);
  expect((await acts(number)).map(({ act }) => act)).toEqual(['given', 'withdrawn']);
  expect(await mailsTo(bala, `${number}: the consent is taken back`)).toHaveLength(1);
  expect((await deskOf(cms, bala, id)).consent).toMatchObject({ state: 'withdrawn' });
  await move(id, 'ask', 'May I go on?');
  expect((await move(id, 'start')).body.error.message).toContain('taken her consent back');
  expect((await give(number)).status).toBe(200);
  expect((await move(id, 'start')).status).toBe(200);
});

test.each([
  [
    'staff take a closed ticket up again',
    'closed',
    (id: string, _: string) => move(id, 'reopen', 'One thing was left.'),
  ],
  [
    'she takes a closed ticket up again',
    'closed',
    (_: string, number: string) => asCustomer(number, 'reopen'),
  ],
  [
    'she says that it is not solved yet',
    'resolved',
    (_: string, number: string) => asCustomer(number, 'not_yet'),
  ],
  [
    'she answers what she was asked',
    'waiting_for_customer',
    (_: string, number: string) =>
      send(cms, `/portal/tickets/${number}/reply`, asha, { ...said('Here it is.'), attachments: [] }),
  ],
] as const)('taken back, work does not go on by itself: %s', async (_, status, takeUp) => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  await give(number);
  await move(id, 'start');
  if (status === 'waiting_for_customer') await move(id, 'ask', 'What does it say?');
  else await move(id, 'resolve', 'Done.');
  if (status === 'closed')
    await cms.sql("update tickets set status = 'closed', closed_at = now() where id = $1", [id]);
  await withdraw(number);
  expect((await takeUp(id, number)).status).toBe(200);
  expect(await deskOf(cms, bala, id)).toMatchObject({ status: 'open', consent: { state: 'withdrawn' } });
  const begun = await move(id, 'start');
  expect([begun.status, begun.body.error?.message]).toEqual([
    409,
    expect.stringContaining('taken her consent back'),
  ]);
  await give(number);
  expect((await move(id, 'start')).status).toBe(200);
});

test('the same words are asked again after they were taken back', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  await give(number);
  await withdraw(number);
  expect((await ask(id)).body.consent).toMatchObject({ state: 'asked' });
});

test('what she reads in Kannada is what is stored', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  await cms.sql("update customers set locale = 'kn' where id = $1", [asha.id]);
  const { hash, wording } = await shown(number);
  await cms.sql("update customers set locale = 'en' where id = $1", [asha.id]);
  expect(wording.intro).toMatch(/[\u0c80-\u0cff]/);
  const { scope } = await shown(number);
  expect((await give(number, { scope, hash })).status).toBe(200);
  const [row] = await acts(number);
  expect(row?.words).toContain(wording.withdraw);
});

test('strangers find nothing, other services need no consent, what is over is not asked for', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  const { scope, hash } = await shown(number);
  expect((await give(number, { scope, hash }, ravi)).status).toBe(404);
  expect((await withdraw(number, ravi)).status).toBe(404);
  await cms.sql("update tickets set kind = 'onsite' where id = $1", [id]);
  expect((await deskOf(cms, bala, id)).consent).toBe(null);
  expect((await ask(id)).body.error.code).toBe('illegal_move');
  expect((await move(id, 'start')).status).toBe(200);
  const over = await anOpenTicket(cms, asha);
  await ask(over.id);
  await cms.sql(
    "update tickets set status = 'closed', resolved_at = now(), closed_at = now() where id = $1",
    [over.id],
  );
  expect((await ask(over.id, 'Something else on it.')).status).toBe(409);
  expect((await give(over.number)).status).toBe(409);
});

test('the database refuses words whose hash is another one, and a consent without a signature', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  await ask(id);
  const { scope, hash } = await shown(number);
  const insert = (signature: string | null, words: string) =>
    cms.sql(
      `insert into session_consents (id, scope_id, ticket_id, account_id, customer_id, act, signature, recording, backup, wording, language, words, words_hash)
       select uuidv7(), s.id, s.ticket_id, s.account_id, s.customer_id, 'given', $2, false, 'kept', 1, 'en', $3, $4 from session_scopes s where s.id = $1`,
      [scope, signature, words, hash],
    );
  await expect(insert('Asha Rao', 'Other words')).rejects.toMatchObject({ code: '23514' });
  await expect(insert(null, 'Other words')).rejects.toMatchObject({ code: '23514' });
});
