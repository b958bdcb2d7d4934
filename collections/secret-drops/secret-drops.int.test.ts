import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { makeKey, type NewKey, unlockKey } from '#kernel/key-lock.ts';
import { seal, unseal } from '#kernel/sealing.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, deskOf, moveAtDesk, pageOf, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { endLeftovers } from './operations/end-leftovers.ts';
import type { FetchedSecret } from './view.ts';

const text = 'Blue-kettle-77 is the key';
const passphrase = 'four words nobody guesses';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;
let chitra: StaffPerson;
let admin: StaffPerson;
const keys = new Map<string, NewKey>();

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  chitra = await signedInStaff(cms, 'Chitra Das');
  admin = await signedInStaff(cms, 'Devi Nair', ['admin']);
  for (const person of [bala, chitra]) await newKey(person);
});

async function newKey(person: StaffPerson): Promise<void> {
  const key = await makeKey(passphrase);
  expect((await send(cms, '/desk/secret-key', person, key)).status).toBe(200);
  keys.set(person.id, key);
}

async function assign(ticket: string, to: StaffPerson | null): Promise<void> {
  const { revision } = await deskOf(cms, admin, ticket);
  const input = { assignee: to?.id ?? null, revision };
  expect((await send(cms, `/desk/tickets/${ticket}/assign`, admin, input)).status).toBe(200);
}

/** A ticket of hers that Bala has. */
async function aTicket(): Promise<{ id: string; number: string }> {
  const ticket = await anOpenTicket(cms, asha);
  await assign(ticket.id, bala);
  return ticket;
}

async function left(number: string, by: SignedIn = asha, id: string = randomUUID()) {
  const { recipient } = (await pageOf(cms, asha, number)).secrets;
  if (!recipient) throw new Error('nobody to seal it for');
  const sealed = await seal(text, recipient.publicKey, { ticket: number, key: recipient.key, drop: id });
  const sent = { id, key: recipient.key, sealed };
  const { status } = await send(cms, `/portal/tickets/${number}/secrets`, by, sent);
  return { id, sent, status };
}

const fetched = (id: string, by: StaffPerson, opening: string = randomUUID()) =>
  send<FetchedSecret & { error: { code: string } }>(cms, `/desk/secrets/${id}/fetch`, by, { opening });
const confirmed = (id: string, by: StaffPerson, opening: string, readable = true) =>
  send(cms, `/desk/secrets/${id}/confirm`, by, { opening, readable });
const withdrawn = (id: string, by: SignedIn) => send(cms, `/portal/secrets/${id}/withdraw`, by, {});

async function row(id: string) {
  const [found] = await cms.sql<{ state: string; sealed: unknown; ended: boolean }>(
    'select state, sealed, ended_at is not null as ended from secret_drops where id = $1',
    [id],
  );
  return found;
}
const gone = (state: string) => ({ state, sealed: null, ended: true });

test('what she sealed is opened once by her technician, and gone when he has read it', async () => {
  const { number, id: ticket } = await aTicket();
  const { id, status, sent } = await left(number);
  expect(status).toBe(200);
  expect((await deskOf(cms, bala, ticket)).secrets.drops).toMatchObject([
    { id, state: 'waiting', yours: true },
  ]);
  expect((await deskOf(cms, chitra, ticket)).secrets.drops).toMatchObject([{ id, yours: false }]);

  const opening = randomUUID();
  const answer = await fetched(id, bala, opening);
  expect(answer).toMatchObject({
    status: 200,
    body: { ticket: number, key: keys.get(bala.id)?.id, sealed: sent.sealed },
  });
  const key = keys.get(bala.id) as NewKey;
  const privateKey = (await unlockKey(key, passphrase)) as CryptoKey;
  const bound = { ticket: answer.body.ticket, key: answer.body.key, drop: id };
  expect(await unseal(answer.body.sealed, { privateKey, publicKey: key.publicKey }, bound)).toBe(text);

  // The answer may have been lost: the same window asks again, another does not.
  expect((await fetched(id, bala, opening)).status).toBe(200);
  expect(await fetched(id, bala)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  expect((await confirmed(id, bala, randomUUID())).status).toBe(409);
  expect((await withdrawn(id, asha)).status).toBe(409);
  expect((await confirmed(id, bala, opening)).status).toBe(200);
  expect((await confirmed(id, bala, opening)).status).toBe(200);
  expect(await row(id)).toEqual(gone('opened'));
  expect(await fetched(id, bala, opening)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });

  expect((await pageOf(cms, asha, number)).secrets.drops).toMatchObject([{ id, state: 'opened' }]);
  const audited = await cms.sql<{ action: string }>(
    `select action from audit_entries where document = $1 and action like 'ticket.secret%' order by at, id`,
    [ticket],
  );
  expect(audited.map(({ action }) => action)).toEqual(['ticket.secret_fetched', 'ticket.secret_opened']);
});

test('of two windows that open it at once one gets it', async () => {
  const { number } = await aTicket();
  const { id } = await left(number);
  const answers = await Promise.all([fetched(id, bala), fetched(id, bala), fetched(id, bala)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('for everybody but her technician it is not there: colleagues, admins, other customers', async () => {
  const { number } = await aTicket();
  const { id, sent } = await left(number);
  for (const other of [chitra, admin]) {
    expect((await fetched(id, other)).status).toBe(404);
    expect((await confirmed(id, other, randomUUID())).status).toBe(404);
  }
  expect((await withdrawn(id, ravi)).status).toBe(404);
  expect((await left(number, ravi)).status).toBe(404);
  for (const path of ['secret-drops', 'staff-keys', `secret-drops/${id}`])
    expect((await cms.fetch(`/api/${path}`, { cookie: admin.cookie })).status, path).toBe(403);
  const pages = JSON.stringify([await pageOf(cms, asha, number), await deskOf(cms, bala, number)]);
  expect(pages).not.toContain(sent.sealed.data);
  expect(pages).not.toContain(keys.get(bala.id)?.locked.data);
});

test('sent twice it is one; under the same id something else is refused', async () => {
  const { number } = await aTicket();
  const { id, sent, status } = await left(number);
  expect([status, (await send(cms, `/portal/tickets/${number}/secrets`, asha, sent)).status]).toEqual([
    200, 200,
  ]);
  expect((await left(number, asha, id)).status).toBe(409);
  expect((await pageOf(cms, asha, number)).secrets.drops).toHaveLength(1);
  expect((await withdrawn(id, asha)).status).toBe(200);
  expect((await withdrawn(id, asha)).status).toBe(200);
  expect(await row(id)).toEqual(gone('withdrawn'));
  expect((await fetched(id, bala)).status).toBe(409);
});

test.each([
  ['a clear text', { data: Buffer.from(text).toString('base64') }],
  ['a text that is no base64', { data: text }],
  ['something beside it', { text }],
])('%s is refused and kept nowhere', async (_what, change) => {
  const { number } = await aTicket();
  const { sent, id } = await left(number);
  await withdrawn(id, asha);
  const input = { ...sent, id: randomUUID(), sealed: { ...sent.sealed, ...change } };
  expect((await send(cms, `/portal/tickets/${number}/secrets`, asha, input)).status).toBe(422);
  expect(await row(input.id)).toBeUndefined();
});

test('another technician cannot open what was sealed before: it is gone, and she is asked again', async () => {
  const { number, id: ticket } = await aTicket();
  const { id, sent } = await left(number);
  await assign(ticket, chitra);
  expect(await row(id)).toEqual(gone('reassigned'));
  expect((await fetched(id, bala)).status).toBe(409);
  expect((await pageOf(cms, asha, number)).secrets).toMatchObject({
    recipient: { name: 'Chitra Das' },
    drops: [{ id, state: 'reassigned' }],
  });
  // A page from before does not send to him any more.
  const late = { ...sent, id: randomUUID() };
  expect(await send(cms, `/portal/tickets/${number}/secrets`, asha, late)).toMatchObject({
    status: 409,
    body: { error: { code: 'stale' } },
  });
  await cms.drainJobs();
  const told = await cms.sql('select 1 from notifications where customer_id = $1 and kind = $2', [
    asha.id,
    'secret.lost',
  ]);
  expect(told).toHaveLength(1);
  await assign(ticket, null);
  expect((await pageOf(cms, asha, number)).secrets.recipient).toBeNull();
});

test('with a new key what waits is void, and a key is used by one alone', async () => {
  const { number } = await aTicket();
  const { id } = await left(number);
  const before = keys.get(bala.id);
  await newKey(bala);
  expect(await row(id)).toEqual(gone('key_lost'));
  expect((await pageOf(cms, asha, number)).secrets.recipient).toMatchObject({ key: keys.get(bala.id)?.id });
  expect((await send(cms, '/desk/secret-key', chitra, before)).status).toBe(409);
  const weak = await makeKey(passphrase);
  const few = { ...weak, locked: { ...weak.locked, rounds: 1000 } };
  expect((await send(cms, '/desk/secret-key', chitra, few)).status).toBe(422);
  const [kept] = await cms.sql('select locked from staff_keys where id = $1', [before?.id]);
  expect(kept).toEqual({ locked: null });
});

test('closing and cancelling take it away at once', async () => {
  const closed = await aTicket();
  const first = await left(closed.number);
  expect((await moveAtDesk(cms, bala, closed.id, 'resolve', 'It works again now.')).status).toBe(200);
  expect((await row(first.id))?.state).toBe('waiting');
  const confirm = { move: 'confirm', key: randomUUID() };
  expect((await send(cms, `/portal/tickets/${closed.number}/move`, asha, confirm)).status).toBe(200);
  expect(await row(first.id)).toEqual(gone('ticket_over'));

  const cancelled = await aTicket();
  const second = await left(cancelled.number);
  const reason = { words: 'Nobody is there that day', refund: 0 };
  expect((await send(cms, `/desk/tickets/${cancelled.id}/cancel`, admin, reason)).status).toBe(200);
  expect(await row(second.id)).toEqual(gone('ticket_over'));
});

test('the clock takes away what nobody opened, and what was handed out without a word', async () => {
  const { number } = await aTicket();
  const [waiting, handedOut, fresh] = [await left(number), await left(number), await left(number)];
  await cms.sql('alter table secret_drops disable trigger only_forward');
  await cms.sql(`update secret_drops set expires_at = now() - interval '1 second' where id = $1`, [
    waiting.id,
  ]);
  await cms.sql('alter table secret_drops enable trigger only_forward');
  const opening = randomUUID();
  expect((await fetched(handedOut.id, bala, opening)).status).toBe(200);
  await cms.sql(`update secret_drops set handed_out_at = now() - interval '16 minutes' where id = $1`, [
    handedOut.id,
  ]);
  expect((await fetched(waiting.id, bala)).status).toBe(409);
  expect((await fetched(handedOut.id, bala, opening)).status).toBe(409);
  expect(await endLeftovers(await cms.req())).toBe(2);
  expect(await row(waiting.id)).toEqual(gone('expired'));
  expect(await row(handedOut.id)).toEqual(gone('unconfirmed'));
  expect((await row(fresh.id))?.state).toBe('waiting');
  expect(await endLeftovers(await cms.req())).toBe(0);
});

test('five wait at the most', async () => {
  const { number } = await aTicket();
  const answers: number[] = [];
  for (let n = 0; n < 6; n += 1) answers.push((await left(number)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 409]);
});

test('the database itself brings nothing back and deletes nothing', async () => {
  const { number } = await aTicket();
  const { id, sent } = await left(number);
  await withdrawn(id, asha);
  const refused = (statement: string) =>
    cms.sql(statement, [id]).then(
      () => 'done',
      () => 'refused',
    );
  expect(
    await Promise.all([
      refused(
        `update secret_drops set state = 'waiting', ended_at = null, sealed = '${JSON.stringify(sent.sealed)}' where id = $1`,
      ),
      refused('delete from secret_drops where id = $1'),
      refused('delete from staff_keys where id = (select key_id from secret_drops where id = $1)'),
      refused('update staff_keys set fingerprint = $1 where retired_at is null'),
    ]),
  ).toEqual(['refused', 'refused', 'refused', 'refused']);
});
