import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { BookingView } from '#collections/tickets/booking-view.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { aBooking, createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import { deskOf, pageOf, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { deviceLimit } from './contract.ts';
import type { DeviceRow } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
});

const laptop = (name: string) => ({ name, kind: 'laptop' as const, system: 'Windows 11' });
const add = (input: object, who = asha) =>
  send<{ id: string; error?: { fields?: Record<string, string> } }>(cms, '/portal/devices', who, {
    key: randomUUID(),
    ...input,
  });
async function view<T>(path: string, who = asha): Promise<T> {
  const response = await cms.fetch(`/api/portal/views/${path}`, { cookie: who.cookie });
  return ((await response.json()) as { data: T }).data;
}
const listed = async (who = asha) => (await view<{ devices: DeviceRow[] }>('devices', who)).devices;

test('a device is added once, however often its form is sent, and is changed and removed by whose it is alone', async () => {
  const key = randomUUID();
  const made = await Promise.all([1, 2, 3].map(() => add({ ...laptop('Office laptop'), key })));
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  const id = made[0]?.body.id ?? '';
  expect(await listed()).toEqual([{ id, ...laptop('Office laptop'), tickets: 0 }]);
  expect(await listed(ravi)).toEqual([]);
  for (const act of ['change', 'remove'])
    expect((await send(cms, `/portal/devices/${id}/${act}`, ravi, laptop('Mine'))).status, act).toBe(404);
  expect((await send(cms, `/portal/devices/${id}/change`, asha, laptop('Desk laptop'))).status).toBe(200);
  expect((await listed()).map(({ name }) => name)).toEqual(['Desk laptop']);
  expect((await send(cms, `/portal/devices/${id}/remove`, asha, {})).status).toBe(200);
  expect((await send(cms, `/portal/devices/${id}/remove`, asha, {})).status).toBe(404);
  expect(await listed()).toEqual([]);
});

test('a name is taken once, however it is written and however many ask at once; a removed one is free again', async () => {
  const both = await Promise.all([add(laptop('Kitchen tablet')), add(laptop('KITCHEN tablet'))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [device] = await listed();
  const other = await add(laptop('Printer'));
  const renamed = await send<{ error: { fields: Record<string, string> } }>(
    cms,
    `/portal/devices/${other.body.id}/change`,
    asha,
    laptop('kitchen TABLET'),
  );
  expect([renamed.status, Object.keys(renamed.body.error.fields)]).toEqual([409, ['name']]);
  await send(cms, `/portal/devices/${device?.id}/remove`, asha, {});
  expect((await add(laptop('Kitchen tablet'))).status).toBe(200);
});

test('what is missing is said in words, field by field', async () => {
  const { status, body } = await add({ name: 'x', kind: 'toaster', system: '' });
  expect([status, Object.keys(body.error?.fields ?? {}).sort()]).toEqual([422, ['kind', 'name']]);
});

test('an account has an end of devices, also when many come at once', async () => {
  const full = await signedInCustomer(cms, { name: 'Full House' });
  await cms.sql(
    `insert into devices (id, account_id, name, kind) select uuidv7(), $1, 'Device ' || n, 'other' from generate_series(1, $2::int) n`,
    [full.account, deviceLimit - 1],
  );
  const last = await Promise.all([
    add(laptop('One'), full),
    add(laptop('Two'), full),
    add(laptop('Three'), full),
  ]);
  expect(last.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('a booking names a device, which the ticket keeps for both sides, also when it is removed or called otherwise', async () => {
  const { body } = await add(laptop('Studio laptop'));
  const { number } = await createBooking(cms, asha, { deviceId: body.id });
  expect((await pageOf(cms, asha, number)).device).toEqual({ id: body.id, ...laptop('Studio laptop') });
  expect((await listed()).find(({ id }) => id === body.id)?.tickets).toBe(1);
  expect((await view<BookingView>(`booking?again=${number}`)).again?.device).toBe(body.id);
  await send(cms, `/portal/devices/${body.id}/remove`, asha, {});
  const [row] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [number]);
  const bala = await signedInStaff(cms);
  expect((await deskOf(cms, bala, row?.id ?? '')).device?.name).toBe('Studio laptop');
  expect((await view<BookingView>(`booking?again=${number}`)).again?.device).toBeNull();
});

test('a device that is named while one books becomes known once, a known name is the known device', async () => {
  const newDevice = laptop('Shop computer');
  const bookingKey = randomUUID();
  const [one, two] = await Promise.all([
    createBooking(cms, asha, { newDevice, bookingKey }),
    createBooking(cms, asha, { newDevice, bookingKey }),
  ]);
  expect(one.number).toBe(two.number);
  const again = await createBooking(cms, asha, {
    newDevice: { ...newDevice, name: 'SHOP computer', system: '' },
  });
  const devices = (await listed()).filter(({ name }) => name.toLowerCase() === 'shop computer');
  expect(devices).toMatchObject([{ name: 'Shop computer', system: 'Windows 11', tickets: 2 }]);
  expect((await pageOf(cms, asha, again.number)).device?.id).toBe(devices[0]?.id);
});

test('a stranger’s device, and one that is gone, is refused and nothing is booked', async () => {
  const theirs = await add(laptop('Theirs'), ravi);
  const before = await cms.sql('select count(*) from tickets');
  for (const deviceId of [theirs.body.id, randomUUID()]) {
    const { status, body } = await send<{ error: { fields: Record<string, string> } }>(
      cms,
      '/portal/tickets',
      asha,
      aBooking({ deviceId }),
    );
    expect([status, Object.keys(body.error.fields)]).toEqual([422, ['deviceId']]);
  }
  expect(await cms.sql('select count(*) from tickets')).toEqual(before);
});
