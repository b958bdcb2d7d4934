import { beforeAll, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { settingsSeed } from '#cms/seed/settings.ts';
import { signedInCustomer } from '#cms/testing/bookings.ts';
import { aStaffMember, cookieOf, createStaff } from '#cms/testing/people.ts';
import { revisionOf } from '#cms/testing/revision.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { inTransaction, query, sql } from '#toolkit/database.ts';
import { loadSettings } from './load.ts';
import { defaultRefundRule, type RefundRule } from './refund-rule.ts';

const cms = await testCms();
let cookie = '';

beforeAll(async () => {
  const admin = await createStaff(await cms.req(), aStaffMember({ roles: ['admin'] }));
  cookie = await cookieOf(await cms.req(), admin, 'staff');
});

const view = async (path: string) => {
  const response = await cms.fetch(`/api/portal/views/${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test('before anybody has filled anything in, every public page answers', async () => {
  const home = await view('home?pin=560038');
  expect(home.status).toBe(200);
  expect(home.body.data).toMatchObject({
    services: [],
    area: { answer: 'unknown' },
    company: { name: '', phone: '', address: [], gstin: null, openNow: false },
    status: { level: 'ok' },
  });
  expect((await view('status')).status).toBe(200);
  expect((await view('legal?document=terms')).status).toBe(404);
  expect((await loadSettings(await cms.req())).company).toMatchObject({ demo: true, stateCode: '' });
});

test('with a catalogue but no company nothing can be booked, and the page says so', async () => {
  const who = await signedInCustomer(cms);
  await fillBusiness(await cms.req());
  const booking = () => cms.fetch('/api/portal/views/booking', { cookie: who.cookie });
  expect((await booking()).status).toBe(200);
  await cms.sql('delete from settings');
  const refused = await booking();
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('Please call us')]);
});

type Company = ReturnType<typeof settingsSeed>['company'];
const company = (change: Partial<Company>) => ({
  company: { ...settingsSeed(new Date()).company, ...change },
});
const rule = (change: Partial<RefundRule>) => ({ refundRule: { ...defaultRefundRule, ...change } });
const hours = (opens: string, closes: string) => ({ hours: [{ weekday: 'mon', opens, closes }] });

/** Saves as a form does that was opened a moment ago. */
async function saved(path: string, method: string, change: object) {
  const [, table = '', id] = /^\/api\/(?:globals\/)?(\w+)(?:\/(.+))?$/.exec(path) ?? [];
  const body = { ...change, revision: await revisionOf(cms, table, id) };
  const response = await cms.fetch(path, { method, body, cookie });
  return { status: response.status, text: await response.text() };
}

async function stored(): Promise<string> {
  const tables = ['settings', 'settings_hours', 'settings_holidays', 'services', 'services_tiers'];
  const rows = await Promise.all(tables.map((table) => cms.sql(`select * from ${table} t order by t::text`)));
  return JSON.stringify(rows);
}

test.each([
  ['GSTIN with a typing mistake', company({ gstin: '29AABCQ1234F1ZQ' }), 'typing mistake'],
  ['GSTIN of another State', company({ stateCode: '33' }), 'belongs to Karnataka'],
  ['registration without a GSTIN', company({ gstin: '' }), 'needs its GSTIN'],
  ['State that does not exist', company({ stateCode: '99' }), 'two-digit code'],
  ['PIN code with five digits', company({ pin: '56000' }), 'six digits'],
  ['e-mail address without a domain', company({ email: 'help@' }), 'name@example.com'],
  ['phone number in words', company({ phone: 'ask Asha' }), '5 to 15 digits'],
  ['name that is blank', { grievance: { name: 'Meera', email: '  ', phone: '14488' } }, 'fill this in'],
  ['opening time without its zero', hours('9:00', '20:00'), '09:30'],
  ['closing time before the opening', hours('20:00', '09:00'), 'after opening'],
  ['share of a refund above all', rule({ laterPercent: 101 }), 'from 0 to 100'],
  ['share of half a percent', rule({ begunPercent: 49.5 }), 'from 0 to 100'],
  ['time in hours that is over before it begins', rule({ freeHours: -1 }), 'from 0 to 8760'],
  ['refund that takes for ever', { refundRule: { days: { upi: 61 } } }, 'from 0 to 60'],
  ['holiday that no calendar has', { holidays: [{ date: '2027-02-30', name: 'No day' }] }, 'in the calendar'],
])('a %s is answered in words and not stored', async (_what, change, words) => {
  await fillBusiness(await cms.req());
  const before = await stored();
  const { status, text } = await saved('/api/globals/settings', 'POST', change);
  expect([status, text]).toEqual([400, expect.stringContaining(words)]);
  expect(await stored()).toBe(before);
});

test('settings that are right are stored, tidied', async () => {
  await fillBusiness(await cms.req());
  const change = {
    ...company({ gstin: ' 29aabcq1234f1zp ', pin: '560 001', phone: ' 080 4000 1234' }),
    ...hours('09:00', '24:00'),
    holidays: [{ date: '2028-02-29', name: 'Leap day' }],
  };
  expect((await saved('/api/globals/settings', 'POST', change)).status).toBe(200);
  const now = await loadSettings(await cms.req());
  expect(now.company).toMatchObject({ gstin: '29AABCQ1234F1ZP', pin: '560001', phone: '080 4000 1234' });
  expect(now.hours).toMatchObject([{ opens: '09:00', closes: '24:00' }]);
});

test('settings are put together once and anew after each change, also within a transaction that comes to nothing', async () => {
  await fillBusiness(await cms.req());
  const first = await loadSettings(await cms.req());
  expect(await loadSettings(await cms.req())).toBe(first);
  expect(() => first.hours.sort()).toThrow(TypeError);

  const change = company({ name: 'Renamed' });
  expect((await saved('/api/globals/settings', 'POST', change)).status).toBe(200);
  const renamed = await loadSettings(await cms.req());
  expect([first.company.name === 'Renamed', renamed.company.name]).toEqual([false, 'Renamed']);

  const req = await cms.req();
  const undone = inTransaction(req, async () => {
    await query(req, sql`update settings set company_name = 'Never'`);
    expect((await loadSettings(req)).company.name).toBe('Never');
    expect((await loadSettings(await cms.req())).company.name).toBe('Renamed');
    throw new Error('comes to nothing');
  });
  await expect(undone).rejects.toThrow('comes to nothing');
  expect((await loadSettings(await cms.req())).company.name).toBe('Renamed');
});

test.each([
  ['key with a space', { key: 'quick fix' }, 'small letters'],
  ['key that another price has', { key: 'standard' }, 'already'],
  ['price that cannot be paid online', { price: 99 }, 'at least ₹1'],
  ['price of half a paisa', { price: 49_900.5 }, 'an amount such as'],
  ['SAC of goods', { sac: '847130' }, 'begins with 99'],
])('a %s is answered in words and not stored', async (_what, change, words) => {
  await fillBusiness(await cms.req());
  const { docs } = await cms.payload.find({
    collection: 'services',
    where: { kind: { equals: 'remote' } },
    overrideAccess: true,
  });
  const [service] = docs;
  const before = await stored();
  const tiers = service?.tiers?.map((tier, i) => (i === 0 ? { ...tier, ...change } : tier));
  const { status, text } = await saved(`/api/services/${service?.id}`, 'PATCH', { tiers });
  expect([status, text]).toEqual([400, expect.stringContaining(words)]);
  expect(await stored()).toBe(before);
});

test('a promise of no time and an online price of nothing are refused, a free talk by phone is not', async () => {
  await fillBusiness(await cms.req());
  const [web] = await cms.sql<{ id: string }>("select id from services where kind = 'web'");
  const path = `/api/services/${web?.id}`;
  expect((await saved(path, 'PATCH', { resolutionMinutes: 0 })).text).toContain('1 or more');
  expect((await saved(path, 'PATCH', { booking: 'online' })).text).toContain('at least ₹1');
  expect((await saved(path, 'PATCH', { promise: 'We call back' })).status).toBe(200);
});
