import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { revisionOf } from '../../cms/testing/revision.ts';
import { agreeToSession } from '../../cms/testing/session-consent.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, deskOf, pageOf, send, signedInStaff, textsOf } from '../../cms/testing/tickets.ts';
import type { MacroRunView, MacroView } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let bala: StaffPerson;
let ravi: StaffPerson;
let admin: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  bala = await signedInStaff(cms, 'Bala Kumar');
  ravi = await signedInStaff(cms, 'Ravi Shetty');
  admin = await signedInStaff(cms, 'Chitra Nair', ['admin']);
});

/** What was said since the booking, which is the first message. */
const since = <T>(messages: readonly T[]): T[] => messages.slice(1);

type Saved = { doc?: { id: string; shared: boolean }; errors?: unknown };
type Refused = { error: { code: string; message: string } };

const keep = async (data: object, who = bala) => {
  const { status, body } = await send<Saved>(cms, '/macros', who, { title: randomUUID(), ...data });
  return {
    status,
    id: body.doc?.id ?? '',
    shared: body.doc?.shared,
    said: JSON.stringify(body.errors ?? ''),
  };
};
const run = async (
  ticket: string,
  macro: string,
  more: { who?: StaffPerson; key?: string; revision?: number } = {},
) => {
  const { who = bala, key = randomUUID() } = more;
  const revision = more.revision ?? (await deskOf(cms, who, ticket)).revision;
  return send<Refused & { number: string }>(cms, `/desk/tickets/${ticket}/macro`, who, {
    macro,
    key,
    revision,
  });
};
const macrosOf = async (who: StaffPerson, ticket?: string): Promise<MacroView[]> => {
  const at = ticket ? `/api/desk/tickets/${ticket}/macros` : '/api/desk/macros';
  const response = await cms.fetch(at, { cookie: who.cookie });
  return ((await response.json()) as { macros: MacroView[] }).macros;
};

test('all of its moves are made with one click, by the operations of the buttons', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const { id: macro } = await keep({
    takes: true,
    urgency: 'urgent',
    move: 'ask',
    reply: 'Hello {{customer}}, about {{number}}: which one?',
    note: '{{technician}} called.',
  });
  const before = await deskOf(cms, bala, id);
  const key = randomUUID();
  const first = await run(id, macro, { key, revision: before.revision });
  expect(first.status).toBe(200);
  const after = await deskOf(cms, bala, id);
  expect(after).toMatchObject({
    status: 'waiting_for_customer',
    urgency: 'urgent',
    assignee: { id: bala.id },
  });
  expect(textsOf(since(after.messages))).toEqual([
    'Bala Kumar called.',
    `Hello Asha, about ${number}: which one?`,
  ]);
  expect(since(after.messages).map(({ internal }) => internal)).toEqual([true, false]);
  const page = await pageOf(cms, asha, number);
  expect(textsOf(since(page.messages))).toEqual([`Hello Asha, about ${number}: which one?`]);
  const actions = await cms.sql<{ action: string }>(
    'select action from audit_entries where document = $1 order by at, id',
    [id],
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'ticket.assigned',
    'ticket.urgency_changed',
    'ticket.noted',
    'ticket.moved',
    'ticket.macro_run',
  ]);
  // The answer was lost: the same click once more.
  expect((await run(id, macro, { key, revision: before.revision })).status).toBe(200);
  expect((await deskOf(cms, bala, id)).messages).toHaveLength(3);
});

test('where one step is refused nothing at all is done, and it is said which and why', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { id: macro } = await keep({
    takes: true,
    note: 'Taken up again.',
    move: 'reopen',
    reply: 'We go on.',
  });
  const { status, body } = await run(id, macro);
  expect(status).toBe(409);
  expect(body.error).toMatchObject({
    code: 'illegal_move',
    message: expect.stringMatching(/^Nothing was done\. Move the ticket: /),
  });
  expect(await deskOf(cms, bala, id)).toMatchObject({
    status: 'open',
    assignee: null,
    revision: 1,
  });
});

test('two at once, and a state that nobody sees any more: the second is told', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const { id: macro } = await keep({ takes: true, move: 'start' }, admin);
  await cms.sql('update macros set shared = true where id = $1', [macro]);
  await agreeToSession(cms.sql, id);
  const { revision } = await deskOf(cms, bala, id);
  const answers = await Promise.all([run(id, macro, { revision }), run(id, macro, { who: ravi, revision })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)).toMatchObject({
    body: { error: { code: 'conflict' }, conflict: { current: { id } } },
  });
});

test('on many tickets each has its own end, and a repeat changes nothing', async () => {
  const open = await anOpenTicket(cms, asha);
  const stale = await anOpenTicket(cms, asha);
  const unpaid = await deskOf(cms, bala, (await createBooking(cms, asha)).number);
  const { id: macro } = await keep({ move: 'resolve', reply: 'Done, {{customer}}.' });
  const input = {
    key: randomUUID(),
    tickets: [
      { id: open.id, revision: (await deskOf(cms, bala, open.id)).revision },
      { id: stale.id, revision: 0 },
      { id: unpaid.id, revision: unpaid.revision },
      { id: randomUUID(), revision: 0 },
    ],
  };
  const all = () => send<MacroRunView>(cms, `/desk/macros/${macro}/run`, bala, input);
  const { body } = await all();
  expect(body.outcomes).toMatchObject([
    { number: open.number, done: true, why: null },
    { number: stale.number, done: false, why: expect.stringContaining('meanwhile') },
    { number: unpaid.number, done: false, why: expect.stringContaining('Move the ticket') },
    { number: '', done: false, why: expect.stringContaining('not found') },
  ]);
  expect((await all()).body).toEqual(body);
  expect(textsOf(since((await pageOf(cms, asha, open.number)).messages))).toEqual(['Done, Asha.']);
  expect((await deskOf(cms, bala, stale.id)).status).toBe('open');
});

test('each has own ones, what is for everybody is an admin’s', async () => {
  const { id } = await anOpenTicket(cms, asha);
  const own = await keep({ title: 'zz own', takes: true, shared: true });
  // Who is no admin cannot make it everybody's.
  expect(own).toMatchObject({ status: 201, shared: false });
  const shared = await keep({ title: 'zz shared', shared: true, reply: 'Hello {{customer}}' }, admin);
  expect(shared.shared).toBe(true);
  const titles = async (who: StaffPerson) =>
    (await macrosOf(who, id)).map(({ title }) => title).filter((title) => title.startsWith('zz'));
  expect(await titles(bala)).toEqual(['zz own', 'zz shared']);
  expect(await titles(ravi)).toEqual(['zz shared']);
  expect((await macrosOf(ravi, id)).find(({ title }) => title === 'zz shared')?.reply).toBe('Hello Asha');
  expect((await macrosOf(ravi)).find(({ title }) => title === 'zz shared')?.reply).toBe('Hello {{customer}}');
  expect((await run(id, own.id, { who: ravi })).status).toBe(404);
  expect(
    (
      await send(cms, `/desk/macros/${own.id}/run`, ravi, {
        key: randomUUID(),
        tickets: [{ id, revision: 1 }],
      })
    ).status,
  ).toBe(404);
  const change = async (which: string, who: StaffPerson) => {
    const body = { note: 'Changed', revision: await revisionOf(cms, 'macros', which) };
    return (await cms.fetch(`/api/macros/${which}`, { method: 'PATCH', body, cookie: who.cookie })).status;
  };
  expect(await change(own.id, bala)).toBe(200);
  expect(await change(own.id, ravi)).toBeGreaterThanOrEqual(403);
  expect(await change(shared.id, bala)).toBeGreaterThanOrEqual(403);
  expect(await change(shared.id, admin)).toBe(200);
});

test('what does nothing, misses its words or names what nothing stands for is not kept', async () => {
  const refused = async (data: object) => {
    const { status, said } = await keep(data);
    expect(status).toBe(400);
    return said;
  };
  expect(await refused({})).toContain('at least one thing');
  expect(await refused({ move: 'resolve', reply: '  ' })).toContain('never made without words');
  expect(await refused({ reply: 'Hello {{custmer}}' })).toContain('{{custmer}}');
  expect(await refused({ takes: true, note: '{{nobody}}' })).toContain('{{nobody}}');
  expect((await keep({ move: 'start' })).status).toBe(201);
});
