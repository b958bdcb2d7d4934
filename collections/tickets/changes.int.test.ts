import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import {
  anOpenTicket,
  deskOf,
  moveAtDesk,
  pageOf,
  send,
  signedInStaff,
  takeAtDesk,
  textsOf,
} from '../../cms/testing/tickets.ts';
import { uploadFile } from '../../cms/testing/uploads.ts';
import type { UpdateInfoInput } from './contract.ts';
import type { DeskTicketView } from './desk-ticket-view.ts';
import type { TicketDetailsView } from './view.ts';

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

beforeEach(() => cms.setNow(new Date()));

type Page = TicketDetailsView & { error: { code: string; fields?: Record<string, string> } };

const door = (number: string, name: string, body: unknown, who = asha) =>
  send<Page>(cms, `/portal/tickets/${number}/${name}`, who, body);

async function anUpdate(number: string, change: Partial<UpdateInfoInput> = {}) {
  const { revision } = await pageOf(cms, asha, number);
  return {
    revision,
    subject: 'Desktop is slow, not the laptop',
    description: plainToRichText('It is the desktop in the hall.'),
    contact: {
      name: 'Asha Rao',
      phone: '+919845099999',
      email: 'asha.new@example.com',
      method: 'email',
      time: 'evening',
    },
    attachments: [],
    ...change,
  };
}

test('before work begins she describes anew what she booked; the conversation begins with it, its history kept', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const { id: file } = await uploadFile(cms, asha, { name: 'note.txt', bytes: 'the error' });
  const update = await anUpdate(number, { attachments: [file] });
  const { body } = await door(number, 'update', update);
  expect(body).toMatchObject({
    subject: 'Desktop is slow, not the laptop',
    contact: { phone: '+919845099999', method: 'email' },
    revision: update.revision + 1,
    description: update.description,
  });
  expect(body.messages[0]).toMatchObject({
    html: '<p>It is the desktop in the hall.</p>',
    revision: 1,
    attachments: [{ id: file }],
  });
  const response = await cms.fetch(`/api/portal/messages/${body.messages[0]?.id}/history`, {
    cookie: asha.cookie,
  });
  const { versions } = (await response.json()) as { versions: { html: string }[] };
  expect(textsOf(versions)).toHaveLength(2);
  expect((await deskOf(cms, bala, id)).descriptionHtml).toContain('desktop in the hall');
  // A repeat of the same is the same.
  expect((await door(number, 'update', update)).body.revision).toBe(update.revision + 1);
});

test('an update is refused when work has begun, when it is of an older state, and for a stranger', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const update = await anUpdate(number);
  expect((await door(number, 'update', update, ravi)).status).toBe(404);
  await door(number, 'update', await anUpdate(number, { subject: 'Something in between' }));
  expect(await door(number, 'update', update)).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  const fresh = await anUpdate(number);
  await moveAtDesk(cms, bala, id, 'start');
  expect(await door(number, 'update', { ...fresh, revision: fresh.revision + 2 })).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move' } },
  });
  expect((await pageOf(cms, asha, number)).actions).not.toContain('update_info');
});

test('an update races with the technician who begins: never both by one state', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const update = await anUpdate(number);
  const { revision } = await deskOf(cms, bala, id);
  const [hers, ours] = await Promise.all([
    door(number, 'update', update),
    send<DeskTicketView>(cms, `/desk/tickets/${id}/move`, bala, {
      move: 'start',
      revision,
      key: randomUUID(),
    }),
  ]);
  expect([hers.status, ours.status].sort()).toEqual([200, 409]);
});

async function aClosedTicket() {
  const ticket = await anOpenTicket(cms, asha);
  await moveAtDesk(cms, bala, ticket.id, 'resolve', 'Done.');
  await door(ticket.number, 'move', { move: 'confirm', key: randomUUID() });
  return ticket;
}

test('a service is rated once, with a reason; the same again is the same, another is refused', async () => {
  const { id, number } = await aClosedTicket();
  expect((await pageOf(cms, asha, number)).actions).toContain('rate');
  const rating = { stars: 4, reason: 'quick', words: 'Very kind.' };
  expect((await door(number, 'rate', rating, ravi)).status).toBe(404);
  expect((await door(number, 'rate', rating)).body.rating).toMatchObject(rating);
  expect((await door(number, 'rate', rating)).status).toBe(200);
  expect((await door(number, 'rate', { stars: 1 })).body.error.code).toBe('conflict');
  const page = await pageOf(cms, asha, number);
  expect(page.rating).toMatchObject(rating);
  expect(page.actions).not.toContain('rate');
  expect((await deskOf(cms, bala, id)).rating).toMatchObject({ stars: 4 });
});

test('two ratings at once: one stands', async () => {
  const { number } = await aClosedTicket();
  const answers = await Promise.all([door(number, 'rate', { stars: 5 }), door(number, 'rate', { stars: 1 })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test.each([{ stars: 0 }, { stars: 6 }, { stars: 3.5 }, { stars: 3, reason: 'bribed' }, {}])(
  'no rating: %j',
  async (rating) => {
    const { number } = await aClosedTicket();
    expect((await door(number, 'rate', rating)).status).toBe(422);
  },
);

test('what is not done yet cannot be rated', async () => {
  const { number } = await anOpenTicket(cms, asha);
  expect((await door(number, 'rate', { stars: 5 })).body.error.code).toBe('illegal_move');
});

const aWish = (what = 'Please look at the second laptop too.') => ({
  key: randomUUID(),
  what,
  why: 'It is slow as well',
});
const answer = (id: string, body: object, who: { cookie: string } = bala) =>
  send<DeskTicketView & { error: { code: string } }>(cms, `/desk/modifications/${id}/answer`, who, body);

test('a change is asked for, one at a time, and answered with words and a price', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const wish = aWish();
  const { body } = await door(number, 'modification', wish);
  expect(body.modifications).toMatchObject([{ what: wish.what, status: 'open', answer: null }]);
  expect(body.actions).not.toContain('request_modification');
  expect((await door(number, 'modification', wish)).body.modifications).toHaveLength(1);
  expect((await door(number, 'modification', aWish())).body.error.code).toBe('conflict');
  expect((await door(number, 'modification', aWish(), ravi)).status).toBe(404);
  const [open] = (await deskOf(cms, bala, id)).modifications;
  const yes = { accept: true, priceDifference: 20_000, words: 'We can do both.' };
  expect((await answer(open?.id ?? '', yes, accounts)).status).toBe(404);
  // To ask a customer for more is for whoever has the ticket.
  expect((await answer(open?.id ?? '', yes)).body.error.code).toBe('illegal_move');
  await takeAtDesk(cms, bala, id);
  expect((await answer(open?.id ?? '', yes)).body.modifications).toMatchObject([
    { status: 'accepted', priceDifference: 20_000, answer: 'We can do both.' },
  ]);
  expect((await answer(open?.id ?? '', yes)).status).toBe(200);
  // What it costs more she is asked for once, and pays only when she agrees.
  expect((await pageOf(cms, asha, number)).extras).toMatchObject([
    {
      ...{ status: 'proposed', total: 20_000, payment: { state: 'none' } },
      lines: [{ description: wish.what, code: '998313', quantity: 1, amount: 20_000, rateBp: 1800 }],
    },
  ]);
  expect((await answer(open?.id ?? '', { accept: false, words: 'No.' })).body.error.code).toBe('conflict');
  const page = await pageOf(cms, asha, number);
  expect(page.modifications).toMatchObject([{ status: 'accepted', answeredAt: expect.any(String) }]);
  expect(page.actions).toContain('request_modification');
  expect(
    (await door(number, 'modification', aWish('And the printer, please.'))).body.modifications,
  ).toHaveLength(2);
});

test('more than can be asked for is refused beside its field, and the wish stays open', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const { body } = await door(number, 'modification', aWish());
  const wish = body.modifications[0]?.id ?? '';
  await takeAtDesk(cms, bala, id);
  const problemOf = async (priceDifference: number, confirmed?: number) => {
    const input = { accept: true, priceDifference, words: 'It costs more.', confirmed };
    const at = `/desk/modifications/${wish}/answer`;
    const { status, body } = await send<{ error: { fields: Record<string, string> } }>(cms, at, bala, input);
    return [status, ...Object.keys(body.error.fields)];
  };
  expect(await problemOf(10_000_000)).toEqual([422, 'priceDifference']);
  expect(await problemOf(99)).toEqual([422, 'priceDifference']);
  // A large amount is looked at once more: this one, and no other.
  expect(await problemOf(2_000_000)).toEqual([422, 'confirmed']);
  expect(await problemOf(2_000_000, 1_999_999)).toEqual([422, 'confirmed']);
  await moveAtDesk(cms, bala, id, 'resolve', 'Done.');
  expect((await answer(wish, { accept: true, priceDifference: 20_000, words: 'Yes.' })).body.error.code).toBe(
    'illegal_move',
  );
  const page = await pageOf(cms, asha, number);
  expect([page.modifications[0]?.status, page.extras]).toEqual(['open', []]);
});

test('a large amount that was looked at once more is asked for', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const { body } = await door(number, 'modification', aWish());
  await takeAtDesk(cms, bala, id);
  const yes = { accept: true, priceDifference: 2_000_000, confirmed: 2_000_000, words: 'A new one.' };
  const twice = await Promise.all([1, 2].map(() => answer(body.modifications[0]?.id ?? '', yes)));
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect((await pageOf(cms, asha, number)).extras).toMatchObject([{ status: 'proposed', total: 2_000_000 }]);
  // The desk's form knows time and goods: this line is neither, so it is taken back and asked anew.
  expect((await deskOf(cms, bala, id)).extras.extras[0]?.may).toEqual({ change: false, withdraw: true });
});

test('another wish under the key of one that was answered is no repeat of it', async () => {
  const { number } = await anOpenTicket(cms, asha);
  const wish = aWish();
  const { body } = await door(number, 'modification', wish);
  await answer(body.modifications[0]?.id ?? '', { accept: false, words: 'Not possible.' });
  expect((await door(number, 'modification', wish)).status).toBe(200);
  for (const other of [
    { ...wish, what: 'And the printer, please.' },
    { ...wish, why: '' },
  ])
    expect((await door(number, 'modification', other)).body.error.code).toBe('conflict');
});

test('two answers at once: one stands; what is refused costs nothing', async () => {
  const { number } = await anOpenTicket(cms, asha);
  const { body } = await door(number, 'modification', aWish());
  const wish = body.modifications[0]?.id ?? '';
  const answers = await Promise.all([
    answer(wish, { accept: false, priceDifference: 500, words: 'Not possible.' }),
    answer(wish, { accept: false, words: 'Sorry, no.' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await pageOf(cms, asha, number)).modifications[0]?.priceDifference).toBeNull();
});

test('a change is asked for only while there is something to change', async () => {
  const unpaid = await createBooking(cms, asha);
  expect((await door(unpaid.number, 'modification', aWish())).body.error.code).toBe('illegal_move');
  const closed = await aClosedTicket();
  expect((await door(closed.number, 'modification', aWish())).body.error.code).toBe('illegal_move');
  expect((await answer(randomUUID(), { accept: true, words: 'Yes.' })).status).toBe(404);
  const wish = aWish();
  const [one, other] = [await anOpenTicket(cms, asha), await anOpenTicket(cms, ravi)];
  await door(one.number, 'modification', wish);
  expect((await door(other.number, 'modification', wish, ravi)).body.error.code).toBe('conflict');
});
