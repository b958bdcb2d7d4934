import { beforeEach, expect, test } from 'vitest';
import { drain, jobsOf } from '#cms/jobs/testing.ts';
import { createStaff } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { addDays, atIst, istDate } from '#kernel/calendar.ts';
import { removeOldRefusals } from './operations/remove-old-refusals.ts';
import { storeRefusals } from './operations/store-refusals.ts';
import { tallyOf } from './operations/tally-of.ts';
import { hourOf, type RefusalReason, refusalReasons } from './rules/tally.ts';

const cms = await testCms();
const noon = atIst(istDate(new Date()), '12:15');

beforeEach(async () => {
  await cms.sql('delete from refused_webhooks');
  await cms.sql('delete from deliveries');
  await cms.sql('delete from graphile_worker._private_jobs');
  tallyOf(cms.payload).take();
  cms.mails.length = 0;
  cms.setNow(noon);
});

/** Through the door, as a stranger knocks. */
async function knock(rawBody: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await cms.fetch('/hooks/razorpay', { rawBody, headers });
  return response.status;
}

const wrong = { 'x-razorpay-signature': 'a'.repeat(64) };

function refuseMany(count: number, reason: RefusalReason = 'wrong_signature', at = noon): void {
  for (let n = 0; n < count; n += 1)
    tallyOf(cms.payload).add({ at, reason, network: `net ${n}`, bodySha256: () => `body ${n}` });
}

const store = async () => storeRefusals(await cms.req());

const rows = () =>
  cms.sql<{ hour: Date; reason: string; count: string; bodies: string[]; networks: string[] }>(
    'select hour, reason, count, bodies, networks from refused_webhooks order by hour, reason',
  );

test('a knock writes nothing; its reason, body and network are written down afterwards', async () => {
  expect(await knock('{"a":1}')).toBe(400);
  expect(await knock('{"a":2}', { 'x-razorpay-signature': 'let me in' })).toBe(400);
  expect(await knock('{"a":3}', { ...wrong, 'x-forwarded-for': '2001:db8:1:2:3::4' })).toBe(400);
  expect(await knock('{"a":3}', { ...wrong, 'x-forwarded-for': '2001:db8:1:2:9::4' })).toBe(400);
  expect(await knock('x'.repeat(1024 * 1024 + 1), wrong)).toBe(413);
  expect(await rows()).toEqual([]);
  expect(await store()).toBe(5);
  const hour = hourOf(noon);
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await rows()).toEqual([
    { hour, reason: 'unsigned', count: '1', bodies: [sha256], networks: ['127.0.0.1'] },
    { hour, reason: 'malformed_signature', count: '1', bodies: [sha256], networks: ['127.0.0.1'] },
    { hour, reason: 'wrong_signature', count: '2', bodies: [sha256], networks: ['2001:db8:1:2::/64'] },
    { hour, reason: 'too_large', count: '1', bodies: [], networks: ['127.0.0.1'] },
  ]);
});

test('a flood is one row, and the next of it adds up, with few examples', async () => {
  refuseMany(10_000);
  await store();
  refuseMany(3);
  await store();
  expect(await store()).toBe(0);
  expect(await rows()).toMatchObject([{ count: '10003' }]);
  const [row] = await rows();
  expect(row?.bodies).toEqual(['body 0', 'body 1', 'body 2', 'body 3', 'body 4']);
  expect(row?.networks).toHaveLength(5);
});

test('processes that write at the same time lose nothing, and staff are told once', async () => {
  const processes = await Promise.all(Array.from({ length: 8 }, () => cms.req()));
  const stored = processes.map((req, place) => {
    refuseMany(4, refusalReasons[place % 4]);
    return storeRefusals(req);
  });
  expect(await Promise.all(stored)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
  expect((await rows()).map(({ count }) => count)).toEqual(['8', '8', '8', '8']);
  expect((await jobsOf(cms)).map(({ name }) => name)).toEqual(['notice']);
});

test('what the database does not take stays for the next time', async () => {
  refuseMany(2);
  await cms.sql('alter table refused_webhooks rename to refused_webhooks_away');
  try {
    await expect(store()).rejects.toThrow();
    refuseMany(1);
  } finally {
    await cms.sql('alter table refused_webhooks_away rename to refused_webhooks');
  }
  expect(await store()).toBe(3);
  expect(await rows()).toMatchObject([{ count: '3' }]);
});

test('staff who look after money hear of a day with many refusals, once, and of no quiet one', async () => {
  const { email } = await createStaff(await cms.req(), { roles: ['accounts'] });
  const technician = await createStaff(await cms.req(), { roles: ['technician'] });
  const told = async () => {
    await store();
    await drain(cms);
    return cms.mails.filter(({ to }) => to === email).map(({ subject }) => subject);
  };
  refuseMany(19, 'unsigned', addDays(noon, -1));
  refuseMany(19);
  expect(await told()).toEqual([]);
  refuseMany(1, 'too_large');
  expect(await told()).toEqual(['Many calls to the payment webhook were refused']);
  expect(cms.mails[0]?.text).toContain('With a wrong signature: 19');
  refuseMany(500);
  expect(await told()).toHaveLength(1);
  refuseMany(1, 'unsigned', addDays(noon, -1));
  expect(await told()).toHaveLength(2);
  expect(cms.mails.map(({ to }) => to)).not.toContain(technician.email);
});

test('counts go after ninety days', async () => {
  refuseMany(1);
  refuseMany(1, 'unsigned', addDays(noon, -91));
  await store();
  expect(await removeOldRefusals(await cms.req())).toBe(1);
  expect(await rows()).toMatchObject([{ reason: 'wrong_signature' }]);
});
