import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { desktop, expectAccessible, phone } from './browser.ts';
import { sql } from './database.ts';
import { addressOf, staff } from './staff.ts';

const roleOf = (role: string) =>
  sql(
    'update staff_roles set value = $2::enum_staff_roles where parent_id = (select id from staff where email = $1)',
    [addressOf('editor'), role],
  );

// Only admins edit services, and the seed makes one.
beforeAll(() => roleOf('admin'));
afterAll(() => roleOf('editor'));
beforeEach(() => sql('delete from payload_locked_documents', []));

const stored = async (columns: string) =>
  (await sql(`select ${columns} from services where kind = 'onsite'`, []))[0];

async function openService(page: Page): Promise<void> {
  const { id } = (await stored('id')) as { id: string };
  await page.goto(`/admin/collections/services/${id}`);
  await field(page, 'Title').waitFor();
  await page.waitForLoadState('networkidle');
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const conflict = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Somebody else saved this meanwhile' });

/** Fills a field in and waits until the panel has been told of it: then it knows who works on what. */
async function type(page: Page, name: string, text: string): Promise<void> {
  let told = 0;
  let asked = performance.now();
  const begun = () => {
    asked = performance.now();
    told += 1;
  };
  const ended = () => {
    asked = performance.now();
    told -= 1;
  };
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended);
  await field(page, name).fill(text);
  await expect.poll(() => save(page).isEnabled(), { timeout: 10_000 }).toBe(true);
  // The panel tells the server a quarter of a second after the last key.
  await expect.poll(() => told <= 0 && performance.now() - asked > 1_000, { timeout: 10_000 }).toBe(true);
  page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended);
}

async function saved(page: Page): Promise<void> {
  await save(page).click();
  await page.getByText('Updated successfully.').waitFor();
}

/**
 * The panel keeps others away from what somebody types into, for five minutes after the last key. Here they are over:
 * the text stands in her form, and she is at lunch.
 */
async function atLunch(): Promise<void> {
  const over = await sql(
    "update payload_locked_documents set updated_at = now() - interval '6 minutes' returning id",
    [],
  );
  expect(over).toHaveLength(1);
}

test.each([
  ['at a desk', desktop],
  ['on a phone', phone],
] as const)(
  '%s: whoever saves second sees what the first saved, keeps what she typed, and goes on with both',
  async (_where, device) => {
    const tag = Math.random().toString(36).slice(2, 8);
    const dev = await staff('editor', [/^409 PATCH \/api\/services\//], device);
    const anita = await staff('admin');
    await openService(dev.page);
    await type(dev.page, 'Title', `Onsite help ${tag}`);
    await type(dev.page, 'Promise', `Typed by Dev ${tag}`);
    await atLunch();

    await openService(anita.page);
    await type(anita.page, 'Summary', `Anita's words ${tag}`);
    await type(anita.page, 'Promise', `Typed by Anita ${tag}`);
    await saved(anita.page);

    await save(dev.page).click();
    const panel = conflict(dev.page);
    await dev.page.getByText('Anita Desai saved this while you were working on it.').waitFor();
    await panel.getByText(/^Anita Desai saved this at \d+:\d\d [ap]m/).waitFor();
    await panel.getByText(`Typed by Anita ${tag}`).waitFor();
    await panel.getByText('and taken over: “Summary”').waitFor();
    expect(await field(dev.page, 'Title').inputValue()).toBe(`Onsite help ${tag}`);
    expect(await field(dev.page, 'Promise').inputValue()).toBe(`Typed by Dev ${tag}`);
    expect(await stored('promise')).toEqual({ promise: `Typed by Anita ${tag}` });
    await expectAccessible(dev.page, '.desk-conflict');
    const box = await panel.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(dev.page.viewportSize()?.width ?? 0);

    // Pressing again changes nothing: it is still an edit of what was there before.
    await Promise.all([
      dev.page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 409),
      save(dev.page).click(),
    ]);
    await expect.poll(() => save(dev.page).isEnabled()).toBe(true);
    expect(await stored('promise')).toEqual({ promise: `Typed by Anita ${tag}` });

    await panel
      .getByRole('group', { name: 'Promise' })
      .getByLabel(/^Yours/)
      .check();
    await panel.getByRole('button', { name: 'Go on with this' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await field(dev.page, 'Summary').inputValue()).toBe(`Anita's words ${tag}`);
    await saved(dev.page);
    expect(await stored('title, summary, promise')).toEqual({
      title: `Onsite help ${tag}`,
      summary: `Anita's words ${tag}`,
      promise: `Typed by Dev ${tag}`,
    });
    await anita.close();
    await dev.close();
  },
  180_000,
);

test('the audit log tells an admin who changed what, and is there to read only', async () => {
  const { page, close } = await staff('admin');
  await openService(page);
  const promise = `Promise ${Math.random().toString(36).slice(2, 8)}`;
  await type(page, 'Promise', promise);
  await saved(page);
  await page.goto('/admin/collections/audit-entries');
  const newest = page.getByRole('row').filter({ hasText: 'services' }).first();
  await newest.getByText('Anita Desai').waitFor();
  await newest.getByText('Promise').waitFor();
  await newest.getByRole('link').first().click();
  await page.waitForURL(/audit-entries\/[0-9a-f-]{36}/);
  await page.getByRole('cell', { name: promise }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await save(page).count()).toBe(0);
  await close();
});

test('a price is typed in rupees; what is no amount is refused beside its field and stays as it was typed', async () => {
  const { page, close } = await staff('admin', [/^400 PATCH \/api\/services\//]);
  await openService(page);
  const price = page.getByRole('textbox', { name: /^Price, ₹/ }).first();
  const before = await price.inputValue();
  const [tier] = await sql<{ id: string; price: string }>(
    "select t.id, t.price from services_tiers t join services s on s.id = t._parent_id where s.kind = 'onsite' order by t._order limit 1",
  );
  expect(before).toBe(String(Number(tier?.price) / 100));
  await price.fill('499/-');
  await save(page).click();
  await page.getByText('A price is an amount such as 499 or 1250.50').first().waitFor();
  expect(await price.inputValue()).toBe('499/-');
  await price.fill('1,250.50');
  await saved(page);
  const [now] = await sql<{ price: string }>('select price from services_tiers where id = $1', [tier?.id]);
  expect(Number(now?.price)).toBe(125_050);
  expect(await price.inputValue()).toBe('1250.50');
  await page.waitForLoadState('networkidle');
  await price.fill(before);
  await saved(page);
  await close();
});
