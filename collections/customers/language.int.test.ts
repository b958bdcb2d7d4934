import { beforeAll, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { cookieOf, createCustomer } from '#cms/testing/people.ts';
import type { TestCms } from '#cms/testing/test-cms.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { languageCookie } from '#kernel/languages.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await testCms();
  await fillBusiness(await cms.req());
});

const kannada = /[\u0c80-\u0cff]/;
const devanagari = /[\u0900-\u097f]/;

const refusal = async (headers: Record<string, string>, cookie?: string) => {
  const answer = await cms.fetch('/api/portal/session/log-in', { method: 'POST', body: {}, headers, cookie });
  const { error } = await answer.json();
  return [error.message, error.fields.email].join(' ');
};

test('a visitor is refused in the language her browser chose, or asks for', async () => {
  expect(await refusal({})).toBe('Some details need another look. Please fill this in.');
  expect(await refusal({ 'accept-language': 'kn-IN,en;q=0.5' })).toMatch(kannada);
  expect(await refusal({ 'accept-language': 'kn' }, `${languageCookie}=hi`)).toMatch(devanagari);
});

test('what is said to one is not heard by another who asks at the same time', async () => {
  const asked = ['kn', 'en', 'hi', 'en', 'kn', 'hi'];
  const said = await Promise.all(asked.map((language) => refusal({ 'accept-language': language })));
  expect(said.map((text) => (kannada.test(text) ? 'kn' : devanagari.test(text) ? 'hi' : 'en'))).toEqual(
    asked,
  );
});

test('a customer is spoken to as she chose, whatever her browser asks for; the desk is English', async () => {
  const customer = await createCustomer(await cms.req());
  const cookie = await cookieOf(await cms.req(), customer);
  const choose = (body: unknown, mine?: string) =>
    cms.fetch('/api/portal/language', { method: 'POST', body, cookie: mine });
  const seen = async () => {
    const headers = { 'accept-language': 'hi' };
    const { viewer } = await (await cms.fetch('/api/portal/views/plain', { cookie, headers })).json();
    const lost = await cms.fetch('/api/portal/views/tickets/RT2026-9999', { cookie, headers });
    return { locale: viewer.locale, status: viewer.status.text, lost: (await lost.json()).error.message };
  };
  expect(await seen()).toMatchObject({ locale: 'en', status: 'All systems normal' });
  expect((await choose({ locale: 'kn' }, cookie)).status).toBe(200);
  const now = await seen();
  expect(now.locale).toBe('kn');
  expect(now.status).toMatch(kannada);
  expect(now.lost).toMatch(kannada);

  expect((await choose({ locale: 'fr' }, cookie)).status).toBe(422);
  expect((await choose({ locale: 'hi' })).status).toBe(401);
  expect((await seen()).locale).toBe('kn');
  const desk = await cms.fetch('/api/desk/tickets', { headers: { 'accept-language': 'kn' } });
  expect(await desk.text()).not.toMatch(kannada);
});

test('who registers is written to in the language she registered in, before she is a customer and after', async () => {
  const email = 'kavya@example.com';
  const registered = await cms.fetch('/api/portal/register', {
    method: 'POST',
    headers: { 'accept-language': 'kn-IN' },
    body: {
      name: 'Kavya Gowda',
      email,
      phone: '98450 12345',
      password: 'monsoon over the lake',
      adult: true,
      consents: { whatsapp: false, marketing: false },
      noticeVersion: '2026-11',
    },
  });
  expect(registered.status).toBeLessThan(300);
  const [delivery] = await cms.sql<{ props: { token: string } }>(
    `select props from deliveries where recipient = $1`,
    [email],
  );
  await cms.drainJobs();
  const verify = { method: 'POST', body: { token: delivery?.props.token } } as const;
  expect((await cms.fetch('/api/portal/verify-email', verify)).status).toBe(200);
  await cms.drainJobs();
  const mails = cms.mails.filter(({ to }) => JSON.stringify(to).includes(email));
  expect(mails.length).toBeGreaterThan(1);
  for (const { subject } of mails) expect(subject).toMatch(kannada);
});
