import { beforeAll, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import type { TestCms } from '#cms/testing/test-cms.ts';
import { testCms } from '#cms/testing/test-cms.ts';

let cms: TestCms;

beforeAll(async () => {
  cms = await testCms();
  await fillBusiness(await cms.req());
});

const view = async (path: string) => {
  const response = await cms.fetch(`/api/portal/views/${path}`);
  return {
    status: response.status,
    ...((await response.json()) as { viewer: unknown; data: Record<string, unknown> }),
  };
};

test('the landing page has the true prices, the company and no area until a PIN code is asked for', async () => {
  const { status, viewer, data } = await view('home');
  expect([status, viewer]).toEqual([200, null]);
  expect(data).toMatchObject({
    services: [
      { kind: 'remote', booking: 'online', tiers: [{ price: 49_900 }, { price: 69_900 }, { price: 99_900 }] },
      { kind: 'onsite', booking: 'by_phone', tiers: [{ price: 20_000, from: true }] },
      { kind: 'web', booking: 'by_phone' },
    ],
    area: null,
    company: {
      name: 'QuickTechPro',
      gstin: '29AABCQ1234F1ZP',
      address: ['2nd Floor, 14 Church Street', 'Ashok Nagar', 'Bengaluru', 'Karnataka 560001'],
    },
    status: { level: 'ok', text: 'All systems normal' },
  });
  expect(JSON.stringify(data)).not.toContain('sac');
});

test.each([
  ['560038', { pin: '560038', answer: 'covered', area: 'Indiranagar' }],
  [' 560 038', { pin: '560038', answer: 'covered', area: 'Indiranagar' }],
  ['562106', { pin: '562106', answer: 'not_covered', area: 'Anekal' }],
  ['110001', { pin: '110001', answer: 'unknown' }],
  ['05600', { pin: '05600', answer: 'invalid' }],
  ["'; drop table", { pin: "'; drop tabl", answer: 'invalid' }],
])('the area of %j is answered on the page and on its own', async (pin, answer) => {
  expect((await view(`home?pin=${encodeURIComponent(pin)}`)).data.area).toEqual(answer);
  const alone = await cms.fetch(`/api/portal/area?pin=${encodeURIComponent(pin)}`);
  expect(await alone.json()).toEqual(answer);
});

test('the company is open by its hours and closed on a holiday', async () => {
  const openNow = async () => (await view('home')).data.company;
  cms.setNow(new Date('2026-11-23T04:30:00Z'));
  expect(await openNow()).toMatchObject({ openNow: true });
  cms.setNow(new Date('2026-11-22T04:30:00Z'));
  expect(await openNow()).toMatchObject({ openNow: false });
  cms.setNow(new Date('2026-12-25T04:30:00Z'));
  expect(await openNow()).toMatchObject({ openNow: false });
  cms.setNow(new Date());
});

test('a notice is shown in the version in force', async () => {
  await cms.payload.create({
    collection: 'legal-notices',
    data: {
      document: 'terms',
      version: 'next',
      publishedAt: '2099-01-01T00:00:00Z',
      title: 'Later',
      sections: [{ heading: 'One', body: 'Words' }],
    },
  });
  const { data } = await view('legal?document=terms');
  expect(data).toMatchObject({
    document: 'terms',
    version: '2026-11',
    grievance: { name: 'Meera Nair' },
    company: { name: 'QuickTechPro' },
  });
  expect((data.sections as unknown[]).length).toBeGreaterThan(4);
  expect((await view('legal?document=secrets')).status).toBe(422);
});

test('the status page says what staff say', async () => {
  expect((await view('status')).data).toMatchObject({
    status: { level: 'ok' },
    parts: [{ name: 'Booking', text: 'Works' }, {}, {}, {}],
    incidents: [],
  });
  await cms.payload.updateGlobal({
    slug: 'system-status',
    data: {
      level: 'degraded',
      message: 'E-mail arrives late until noon.',
      parts: [{ name: 'E-mail', level: 'degraded', text: 'Up to an hour late' }],
      incidents: [
        {
          title: 'Older',
          text: 'Was fixed.',
          startedAt: '2026-11-01T04:30:00Z',
          endedAt: '2026-11-01T05:30:00Z',
        },
        { title: 'Newer', text: 'Is looked at.', startedAt: '2026-11-20T04:30:00Z' },
      ],
    } as never,
  });
  expect((await view('status')).data).toMatchObject({
    status: { level: 'degraded', text: 'E-mail arrives late until noon.' },
    parts: [{ name: 'E-mail', level: 'degraded', text: 'Up to an hour late' }],
    incidents: [
      { title: 'Newer', startedAt: '2026-11-20T04:30:00.000Z', endedAt: null },
      { title: 'Older', endedAt: '2026-11-01T05:30:00.000Z' },
    ],
  });
  expect((await view('home')).data.status).toEqual({
    level: 'degraded',
    text: 'Something is slower than usual',
  });
});

test('a notice that is published cannot be changed', async () => {
  await expect(cms.sql("update legal_notices set title = 'Other'")).rejects.toThrow('append-only');
});

test('filling in the demo twice changes nothing', async () => {
  const count = () =>
    cms.sql(
      'select (select count(*) from services) s, (select count(*) from legal_notices) n, (select count(*) from service_areas) a, (select count(*) from services_tiers) t',
    );
  const before = await count();
  await fillBusiness(await cms.req());
  expect(await count()).toEqual(before);
});
