import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screenshot } from './booking.ts';
import { desktop, visitor } from './browser.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { addressOf, fillLogIn, staff } from './staff.ts';

/** What the policy forbids is an error in the browser's console and an event of the page. */
const refused = /^console: .*Content Security Policy/;

/** Every breach of the policy on the pages that this browser opens from now on. */
async function breachesOf(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.context().exposeBinding('tellBreach', (_source, breach: string) => void breaches.push(breach));
  await page.context().addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellBreach');
      if (typeof tell === 'function') tell(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return breaches;
}

const policyOf = (headers: Record<string, string>) => {
  const [page = ''] = (headers['content-security-policy'] ?? '').split(', ');
  return new Map(page.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
};
const nonceOf = (headers: Record<string, string>) =>
  /'nonce-([\w+/=]{24,})'/.exec(headers['content-security-policy'] ?? '')?.[1];

test('every page of the panel lets run what carries the nonce of this answer, and nothing else', async () => {
  const { page, close } = await staff('admin', [/^404 GET /]);
  const [service] = await sql('select id from services limit 1', []);
  const paths = [
    '/admin',
    '/admin/account',
    '/admin/collections/tickets',
    '/admin/collections/tickets/nowhere',
    `/admin/collections/services/${service?.id}`,
    '/admin/collections/nowhere',
    '/admin/nowhere',
    '/admin/logout',
  ];
  const nonces = new Set<string | undefined>();
  for (const path of [...paths, '/admin/login', '/admin/login']) {
    const answer = await page.request.get(path, { maxRedirects: 0, headers: { accept: 'text/html' } });
    const headers = answer.headers();
    const policy = policyOf(headers);
    expect(policy.get('script-src'), path).toEqual([`'nonce-${nonceOf(headers)}'`, "'strict-dynamic'"]);
    expect(policy.get('object-src'), path).toEqual(["'none'"]);
    expect(policy.get('base-uri'), path).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors'), path).toEqual(["'none'"]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonceOf(headers)}"`);
    nonces.add(nonceOf(headers));
  }
  expect(nonces.size).toBe(paths.length + 2);
  // What is no page of the panel does not reach Next, whose own page for that has no nonce.
  const elsewhere = await page.request.get('/_next/nowhere', { headers: { accept: 'text/html' } });
  expect(elsewhere.status()).toBe(404);
  expect(await elsewhere.text()).toBe('');
  await close();
});

test('what staff do all day breaks no rule of the policy', async () => {
  const customer = await aCustomer();
  const paid = await bookAndPay(customer.page, customer.person);
  await customer.close();
  const { page, close } = await visitor(desktop);
  const breaches = await breachesOf(page);
  await page.goto('/admin');
  await fillLogIn(page, addressOf('admin'));
  await page.getByText('Open tickets').waitFor();

  await page.getByRole('searchbox', { name: /Find ticket/ }).fill(paid.number);
  await page
    .getByRole('link', { name: new RegExp(`Ticket.*${paid.number}`) })
    .first()
    .click();
  await page.waitForURL(/\/admin\/collections\/tickets\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Open Menu' }).filter({ visible: true }).first().click();
  await page.getByRole('link', { name: 'Tickets', exact: true }).first().click();
  await page.getByRole('cell', { name: paid.number }).first().waitFor();
  await page.getByRole('button', { name: /Filters/ }).click();
  await page.getByRole('button', { name: /Columns/ }).click();
  await page.waitForLoadState('networkidle');

  const tag = Math.random().toString(36).slice(2, 8);
  await page.goto('/admin/collections/media/create');
  await page.locator('input[type=file]').setInputFiles(screenshot);
  await page.getByRole('textbox', { name: /^Description/ }).fill(`A pixel ${tag}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/admin\/collections\/media\/[0-9a-f-]{36}/);
  const shown = page.locator('img[src*="/api/media/"]').first();
  await shown.waitFor();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 15_000 })
    .toBeGreaterThan(0);

  await page.goto('/admin/collections/services');
  // The list writes its settings into the address, and forgets a click that comes before.
  await page.waitForURL(/limit=/);
  await page.locator('tbody tr a').first().click();
  await page.waitForURL(/\/admin\/collections\/services\/[0-9a-f-]{36}/);
  await page.waitForLoadState('networkidle');
  const summary = page.getByRole('textbox', { name: /^Summary/ });
  await summary.fill(`${await summary.inputValue()} `);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Updated successfully.').waitFor();

  // A drawer with a list in it, and the menu of a select.
  await page.getByRole('button', { name: 'Choose from existing' }).click();
  await page.getByText(`A pixel ${tag}`).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.react-select .rs__control').first().click();
  await page.locator('.rs__option').first().waitFor();

  await page.goto('/admin/globals/settings');
  await page.waitForLoadState('networkidle');
  expect(breaches).toEqual([]);
  await close();
});

test('a script that somebody got into a page of the panel does not run', async () => {
  const { page, close } = await staff('admin', [refused]);
  const breaches = await breachesOf(page);
  await page.route('**/admin/collections/tickets', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '<body',
      '<script>window.broken = "inline"</script><script src="/_astro/x.js"></script><body',
    );
    await route.fulfill({ response: answer, body });
  });
  await page.goto('/admin/collections/tickets');
  await page.getByRole('heading', { name: 'Tickets' }).first().waitFor();
  await page.evaluate(async () => {
    const hold = document.createElement('div');
    hold.innerHTML =
      '<img src="data:," onerror="window.broken = \'handler\'"><a href="javascript:window.broken=1">x</a>';
    document.body.append(hold);
    hold.querySelector('a')?.click();
    const inline = document.createElement('script');
    inline.textContent = 'window.broken = "added"';
    const foreign = document.createElement('script');
    foreign.src = 'http://127.0.0.1:9/x.js';
    document.body.append(inline, foreign);
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.broken = "framed"</script>';
    document.body.append(frame);
    // Later, because the browser lets evaluate whoever steers it.
    const evaluate = () => Reflect.construct(Function, ['window.broken = "evaluated"'])();
    await new Promise((done) => setTimeout(() => Promise.resolve().then(evaluate).then(done, done)));
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
  });
  for (const breach of [
    'script-src-elem inline',
    `script-src-elem ${new URL('/_astro/x.js', page.url())}`,
    'script-src-elem http://127.0.0.1:9/x.js',
    'script-src-attr inline',
    'script-src eval',
    'connect-src http://127.0.0.1:9/',
  ])
    await expect.poll(() => breaches).toContain(breach);
  expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
  await close();
});
