import { expect, test } from 'vitest';
import { onward } from './booking.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, visitor } from './browser.ts';
import { aCustomer } from './customers.ts';

test('a visitor finds an article without script, and the way from it to a technician', async () => {
  const { page, close } = await visitor({ ...desktop, colorScheme: 'dark', javaScriptEnabled: false }, [
    /^404 GET \/help\/no-such-article/,
  ]);
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Help', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('spooler');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('heading', { name: '1 article for “spooler”' }).waitFor();
  await page.getByRole('link', { name: 'The printer shows as offline' }).click();
  await page.getByRole('heading', { level: 1, name: 'The printer shows as offline' }).waitFor();
  expect(await page.getByRole('article').getByRole('listitem').count()).toBe(5);
  expect(await page.getByRole('link', { name: 'Book remote support' }).last().getAttribute('href')).toBe(
    '/customer/tickets/new',
  );
  await page.goto('/help?q=xylophone');
  await page.getByText('Nothing found for “xylophone”').waitFor();
  expect((await page.goto('/help/no-such-article'))?.status()).toBe(404);
  await close();
});

test('while she types what is wrong, a customer is offered what may help, in a page beside: phone', async () => {
  const { page, close } = await aCustomer({ ...phone, colorScheme: 'light' });
  await page.goto('/customer/tickets/new');
  await page.getByRole('radio', { name: /Quick fix/ }).check();
  await onward(page);
  await page.getByLabel('Subject').fill('My printer is not printing');
  const offer = page.getByRole('link', { name: 'The printer shows as offline' });
  await offer.waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const [beside] = await Promise.all([page.waitForEvent('popup'), offer.click()]);
  await beside.getByRole('heading', { level: 1, name: 'The printer shows as offline' }).waitFor();
  await expectAccessible(beside);
  await beside.close();
  expect(await page.getByLabel('Subject').inputValue()).toBe('My printer is not printing');
  await page.getByLabel('Subject').fill('it');
  await offer.waitFor({ state: 'detached' });

  // What comes late moves nothing under her fingers, also in a browser that does not see to it by itself (Safari).
  await page.evaluate(() => document.documentElement.style.setProperty('overflow-anchor', 'none'));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/help/suggest*', async (route) => {
    await released;
    await route.continue();
  });
  await page.getByLabel('Subject').fill('My printer is not printing');
  await page.getByLabel('Description').click();
  const box = page.locator('#description[contenteditable=true]:focus');
  await box.waitFor();
  const before = await box.boundingBox();
  release();
  await offer.waitFor();
  const after = await box.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await close();
});

test('the help speaks Kannada to whoever reads it, and says what there is in English alone', async () => {
  const { page, close } = await visitor({ ...phone, locale: 'kn-IN' });
  await page.goto('/help');
  await page.getByRole('heading', { level: 1, name: 'ಸಹಾಯ' }).waitFor();
  await page.getByText('ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿ').first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'ಪ್ರಿಂಟರ್ ಆಫ್‌ಲೈನ್ ಎಂದು ತೋರಿಸುತ್ತಿದೆ' }).click();
  await page.getByRole('heading', { level: 1, name: 'ಪ್ರಿಂಟರ್ ಆಫ್‌ಲೈನ್ ಎಂದು ತೋರಿಸುತ್ತಿದೆ' }).waitFor();
  await expectNoSidewaysScroll(page);
  await close();
});
