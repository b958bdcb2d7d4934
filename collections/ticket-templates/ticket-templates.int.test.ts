import { beforeAll, expect, test } from 'vitest';
import type { BookingView } from '#collections/tickets/booking-view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { Answer } from '../../cms/testing/tickets.ts';
import { send } from '../../cms/testing/tickets.ts';
import { templateLimit } from './contract.ts';
import type { TemplateRow, TemplateStart } from './view.ts';

let cms: TestCms;
let asha: SignedIn;
let ravi: SignedIn;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
});

type Saved = { id: string; error?: { code: string; message: string; fields?: Record<string, string> } };

const save = (input: unknown, who = asha): Promise<Answer<Saved>> =>
  send(cms, '/portal/templates', who, input);

async function view<T>(path: string, who = asha): Promise<T> {
  const response = await cms.fetch(`/api/portal/views/${path}`, { cookie: who.cookie });
  return ((await response.json()) as { data: T }).data;
}
const listed = async (who = asha) => (await view<{ templates: TemplateRow[] }>('templates', who)).templates;
const own = async (who = asha) => (await listed(who)).filter((one) => one.own).map(({ name }) => name);
const start = async (id: string, who = asha): Promise<TemplateStart | null> =>
  (await view<BookingView>(`booking?template=${id}`, who)).template;

const content = {
  tier: 'quick',
  category: 'network',
  categoryOther: '',
  subject: 'Set up the printer of the new one',
  description: plainToRichText('Somebody new has begun.'),
  urgency: 'low',
};

test('a ticket becomes a template that a booking begins with: no file, nothing of how she was reached', async () => {
  const { number } = await createBooking(cms, asha, {
    tier: 'standard',
    category: 'other',
    categoryOther: 'The scanner',
    urgency: 'high',
    contact: {
      name: 'Asha at work',
      phone: '+919845099999',
      email: 'work@example.com',
      method: 'email',
      time: 'evening',
    },
  });
  const { body } = await save({ name: '  Scanner   again ', ticket: number });
  expect(await own()).toContain('Scanner again');
  expect(await start(body.id)).toEqual({
    id: body.id,
    name: 'Scanner again',
    tier: 'standard',
    category: 'other',
    categoryOther: 'The scanner',
    subject: 'Laptop is slow since the last update',
    description: expect.anything(),
    urgency: 'high',
    change: null,
  });
  const [row] = await cms.sql<{ text: string }>(
    'select t::text as text from ticket_templates t where id = $1',
    [body.id],
  );
  expect(row?.text).not.toMatch(/9845099999|work@example\.com|Asha at work/);
});

test('what is being written is kept, too, finished or not; what no form holds is not', async () => {
  const half = { ...content, tier: '', category: null, subject: '', description: null };
  expect((await save({ name: 'Half', content: half })).status).toBe(200);
  const { body } = await save({ name: 'Whole', content });
  const found = await start(body.id);
  expect(richTextToPlain(found?.description as never)).toBe('Somebody new has begun.');
  for (const wrong of [
    { name: 'x', content },
    { name: 'More', content: { ...content, attachments: [] } },
    { name: 'More', content: { ...content, contact: { phone: '+919845012345' } } },
    {
      name: 'More',
      content: { ...content, description: { root: { type: 'root', children: [{ type: 'script' }] } } },
    },
    { name: 'More' },
  ])
    expect((await save(wrong)).status, JSON.stringify(wrong).slice(0, 60)).toBe(422);
});

test('a name stands for one of hers; a double click keeps one, of many at once none is too many', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  const [one, other] = await Promise.all([
    save({ name: 'Printer', content }, meera),
    save({ name: 'Printer', content }, meera),
  ]);
  expect(one.body.id).toBe(other.body.id);
  const taken = await save({ name: 'PRINTER', content: { ...content, subject: 'Another one' } }, meera);
  expect([taken.status, taken.body.error?.fields?.name]).toEqual([409, expect.stringMatching(/already/)]);
  expect((await save({ name: 'Printer', content }, ravi)).status).toBe(200);
  const statuses = await Promise.all(
    Array.from(
      { length: templateLimit + 3 },
      async (_, n) => (await save({ name: `No ${n}`, content }, meera)).status,
    ),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(templateLimit - 1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(4);
});

test('a template is renamed and deleted by its owner alone', async () => {
  const { body } = await save({ name: 'To be renamed', content });
  const at = (what: string) => `/portal/templates/${body.id}/${what}`;
  for (const [what, input] of [
    ['rename', { name: 'Stolen' }],
    ['remove', {}],
  ] as const)
    expect((await send(cms, at(what), ravi, input)).status).toBe(404);
  expect(await start(body.id, ravi)).toBeNull();
  const { number } = await createBooking(cms, ravi);
  expect((await save({ name: 'Of a stranger', ticket: number })).status).toBe(404);
  expect((await send(cms, at('rename'), asha, { name: 'Renamed' })).status).toBe(200);
  expect((await send(cms, at('rename'), asha, { name: 'whole' })).status).toBe(409);
  expect(await own()).toContain('Renamed');
  expect((await send(cms, at('remove'), asha, {})).status).toBe(200);
  expect((await send(cms, at('remove'), asha, {})).status).toBe(404);
  expect(await own()).not.toContain('Renamed');
});

test('a price that has changed and a service level that is gone are said', async () => {
  const { body } = await save({ name: 'Dear one', content: { ...content, tier: 'deep' } });
  const tiers = 'update services_tiers set';
  await cms.sql(`${tiers} price = 119900 where key = 'deep'`);
  expect(await start(body.id)).toMatchObject({
    tier: 'deep',
    change: { kind: 'price', was: 99_900, now: 119_900 },
  });
  await cms.sql(`${tiers} key = 'deeper' where key = 'deep'`);
  expect(await start(body.id)).toMatchObject({
    tier: '',
    change: { kind: 'gone', tierName: 'Deep clean-up' },
  });
  await cms.sql(`${tiers} key = 'deep', price = 99900 where key = 'deeper'`);
});

test('common problems are offered in her language, as long as staff offer them', async () => {
  const six = (await listed()).filter((one) => !one.own);
  expect(six).toHaveLength(6);
  expect(six[0]).toMatchObject({ name: 'My computer is slow', about: 'The computer has become slow' });
  const [slow] = six;
  expect(await start(slow?.id ?? '')).toMatchObject({
    tier: 'standard',
    category: 'performance',
    change: null,
  });
  await cms.sql("update customers set locale = 'kn' where id = $1", [asha.id]);
  expect((await listed()).find(({ id }) => id === slow?.id)?.name).toBe('ನನ್ನ ಕಂಪ್ಯೂಟರ್ ನಿಧಾನವಾಗಿದೆ');
  await cms.sql("update customers set locale = 'en' where id = $1", [asha.id]);
  await cms.sql('update problem_templates set active = false where id = $1', [slow?.id]);
  expect((await listed()).some(({ id }) => id === slow?.id)).toBe(false);
  expect(await start(slow?.id ?? '')).toBeNull();
});
