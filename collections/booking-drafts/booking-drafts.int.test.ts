import { beforeAll, beforeEach, expect, test } from 'vitest';
import { cookieOf, createCustomer, type StoredCustomer } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { removeOldDrafts } from './operations/remove-old-drafts.ts';
import type { DraftAnswer, DraftSaved } from './view.ts';

const cms = await testCms();
const path = '/api/portal/drafts/booking';
let asha: StoredCustomer & { cookie: string };
let ravi: StoredCustomer & { cookie: string };

beforeAll(async () => {
  const req = await cms.req();
  const person = async (name: string) => {
    const customer = await createCustomer(req, { name });
    return { ...customer, cookie: await cookieOf(req, customer) };
  };
  asha = await person('Asha Rao');
  ravi = await person('Ravi Kumar');
});
beforeEach(() => cms.sql('delete from booking_drafts'));

const put = (data: unknown, revision: unknown, who = asha) =>
  cms.fetch(path, { method: 'PUT', cookie: who.cookie, body: { data, revision } });
const draftOf = async (who = asha) =>
  ((await (await cms.fetch(path, { cookie: who.cookie })).json()) as DraftAnswer).draft;

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

test('a draft is kept over saves and for its owner alone', async () => {
  expect(await draftOf()).toBeNull();
  const first = (await (await put({ subject: 'Wi-Fi' }, 0)).json()) as DraftSaved;
  expect(first).toEqual({ revision: 1, savedAt: expect.stringMatching(/Z$/) });
  expect(((await (await put({ subject: 'Wi-Fi is slow' }, 1)).json()) as DraftSaved).revision).toBe(2);
  expect(await draftOf()).toMatchObject({ data: { subject: 'Wi-Fi is slow' }, revision: 2 });
  expect(await draftOf(ravi)).toBeNull();
  expect((await cms.fetch(path)).status).toBe(401);
});

test('of two tabs the second to save hears that the draft has changed, and the first words stay', async () => {
  await put({ subject: 'begun' }, 0);
  expect((await put({ subject: 'tab one' }, 1)).status).toBe(200);
  const second = await put({ subject: 'tab two' }, 1);
  expect(second.status).toBe(409);
  expect(await codeOf(second)).toBe('stale');
  expect(await draftOf()).toMatchObject({ data: { subject: 'tab one' }, revision: 2 });
});

test('two tabs that save at once: one wins', async () => {
  await put({ subject: 'begun' }, 0);
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => put({ subject: `tab ${n}` }, 1)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  await cms.sql('delete from booking_drafts');
  const first = await Promise.all(Array.from({ length: 6 }, (_, n) => put({ subject: `tab ${n}` }, 0)));
  expect(first.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
});

test('a save whose answer was lost may be repeated', async () => {
  await put({ subject: 'a' }, 0);
  await put({ subject: 'b' }, 1);
  const again = await put({ subject: 'b' }, 1);
  expect(again.status).toBe(200);
  expect(((await again.json()) as DraftSaved).revision).toBe(2);
});

test('a draft that was booked or dropped elsewhere does not come back', async () => {
  await put({ subject: 'a' }, 0);
  expect((await cms.fetch(path, { method: 'DELETE', cookie: asha.cookie })).status).toBe(200);
  expect(await codeOf(await put({ subject: 'a, later' }, 1))).toBe('stale');
  expect(await draftOf()).toBeNull();
  expect((await put({ subject: 'new' }, 0)).status).toBe(200);
});

test("dropping a draft drops one's own", async () => {
  await put({ subject: 'hers' }, 0);
  await cms.fetch(path, { method: 'DELETE', cookie: ravi.cookie });
  expect(await draftOf()).not.toBeNull();
});

test('drafts that are too large, too deep or no drafts are refused in words', async () => {
  expect(await codeOf(await put({ text: 'x'.repeat(50_000) }, 0))).toBe('too_large');
  expect(await codeOf(await put({ text: 'x'.repeat(80_000) }, 0))).toBe('too_large');
  const deep = `{"data":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)},"revision":0}`;
  const answer = await cms.fetch(path, {
    method: 'PUT',
    cookie: asha.cookie,
    rawBody: deep,
    headers: { 'content-type': 'application/json' },
  });
  expect(await codeOf(answer)).toBe('too_large');
  for (const [data, revision] of [
    [[], 0],
    ['x', 0],
    [{}, -1],
    [{}, 1.5],
    [{}, '0'],
    [null, 0],
  ] as const) {
    expect((await put(data, revision)).status).toBe(422);
  }
  expect(await codeOf(await put({ text: 'a\u0000b' }, 0))).toBe('invalid');
  expect(await draftOf()).toBeNull();
});

test('a draft that nobody touched for 90 days goes', async () => {
  await put({ subject: 'old' }, 0);
  await put({ subject: 'new' }, 0, ravi);
  await cms.sql(
    `update booking_drafts set updated_at = updated_at - interval '91 days' where customer_id = $1`,
    [asha.id],
  );
  expect(await removeOldDrafts(await cms.req())).toBe(1);
  expect(await draftOf()).toBeNull();
  expect(await draftOf(ravi)).not.toBeNull();
});
