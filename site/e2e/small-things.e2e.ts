import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillBooking, onward, openCheckout, payByUpi, screenshot } from './booking.ts';
import { desktop, phone, visitor } from './browser.ts';
import { aCustomer, book } from './customers.ts';
import { mailsTo } from './inbox.ts';
import { aPerson, register } from './people.ts';

test('a weak password is called weak before it is sent; a mail that got lost is sent once more', async () => {
  const { page, close } = await visitor(phone);
  const person = aPerson();
  const hidden = () => page.locator('meta[name=robots][content=noindex]').count();
  await page.goto('/register?next=/customer/tickets');
  expect(await hidden()).toBe(1);
  await page.goto('/register');
  expect(await hidden()).toBe(0);
  const strength = page.getByRole('status').filter({ hasText: /characters|Weak|Strong|strength/i });
  const said = () => strength.first().innerText();
  await page.getByLabel('Password', { exact: true }).pressSequentially('password12');
  await expect.poll(said).toMatch(/weak/i);
  await page.getByLabel('Password', { exact: true }).fill('');
  await page.getByLabel('Password', { exact: true }).pressSequentially('rain on the tin roof');
  await expect.poll(said).toMatch(/good|strong/i);
  await register(page, person);
  const about = async () =>
    (await mailsTo(person.email)).filter(({ subject }) => /confirm/i.test(subject)).length;
  await expect.poll(about, { timeout: 10_000 }).toBe(1);
  await page.getByRole('button', { name: /again|resend/i }).click();
  await expect.poll(about, { timeout: 10_000 }).toBe(2);
  await close();
});

test('a GSTIN is checked as it is typed, and a PIN code tells at once whether we come there', async () => {
  const { page, close } = await aCustomer(desktop, { bare: true });
  await page.goto('/customer/profile');
  await page.getByLabel('State or Union Territory').selectOption('29');
  const gstin = page.getByLabel(/^GSTIN/);
  await gstin.fill('29AABCQ1234F1ZQ');
  await page
    .getByText(/check digit|does not fit|mistyped/i)
    .first()
    .waitFor();
  await gstin.fill('29AABCQ1234F1ZP');
  await page.getByText('The check digit fits.').waitFor();
  await page.getByLabel('PIN code').fill('600001');
  await page
    .getByText(/600001.*(outside|not come|remote)/i)
    .first()
    .waitFor();
  await page.getByLabel('PIN code').fill('560038');
  await page.getByText(/560038 .*we also come to you/).waitFor();
  await close();
});

/** Gives the page files as the system does with a drop or a paste. */
async function give(page: Page, by: 'drop' | 'paste', name: string): Promise<void> {
  const bytes = [...screenshot.buffer];
  await page
    .locator('fieldset')
    .filter({ hasText: 'Pictures and files' })
    .evaluate(
      (field, [how, filename, content]) => {
        const data = new DataTransfer();
        data.items.add(
          new File([new Uint8Array(content as number[])], filename as string, { type: 'image/png' }),
        );
        const given = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { ...given, dataTransfer: data })
            : new ClipboardEvent('paste', { ...given, clipboardData: data }),
        );
      },
      [by, name, bytes] as const,
    );
}

test('a picture is dropped, pasted or taken with the camera, is seen before it is sent, and words are counted', async () => {
  const { page, close } = await aCustomer(phone);
  await page.goto('/customer/tickets/new');
  await page.getByRole('radio', { name: /Quick fix/ }).check();
  await onward(page);
  await page.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type('ಬಹಳ ನಿಧಾನ');
  await page.getByText('7/5,000', { exact: true }).waitFor();
  await give(page, 'drop', 'dropped.png');
  await give(page, 'paste', 'pasted.png');
  const camera = page.locator('label').filter({ hasText: 'Take a photo' }).locator('input');
  expect(await camera.getAttribute('capture')).toBe('environment');
  await camera.setInputFiles({ ...screenshot, name: 'photo.png' });
  await expect.poll(() => page.getByText('Added', { exact: true }).count(), { timeout: 15_000 }).toBe(3);
  for (const name of ['dropped.png', 'pasted.png', 'photo.png']) await page.getByText(name).first().waitFor();
  const seen = await page
    .locator('fieldset')
    .filter({ hasText: 'Pictures and files' })
    .locator('img')
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalWidth));
  expect(seen).toEqual([1, 1, 1]);
  await close();
});

test('the confirmation says what comes next and whom to call when it cannot wait; what is due is paid from the invoices too', async () => {
  const { page, person, close } = await aCustomer(phone);
  await fillBooking(page, { subject: 'Printer', description: 'It prints nothing.' });
  await payByUpi(await openCheckout(page));
  await page.waitForURL(/\/customer\/tickets\/RT\d{4}-\d{4}/);
  const main = page.getByRole('main');
  await main.getByText('Our emergency number:').waitFor();
  // Whoever asks for help is led to where it is answered.
  await main.getByRole('link', { name: 'Write in the conversation' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#reply');
  expect(await main.getByRole('link', { name: /80 4000 9999/ }).getAttribute('href')).toBe(
    'tel:+918040009999',
  );
  expect((await main.locator('[data-live=timeline] li').allInnerTexts()).length).toBeGreaterThan(2);

  const number = await book(page, person);
  await page.goto('/customer/invoices');
  await payByUpi(await openCheckout(page));
  await page.waitForURL(new RegExp(`/customer/tickets/${number}\\?payment=paid$`));
  await close();
});
