import { expect, test } from 'vitest';
import type { ProfileView } from '#collections/customers/page-views.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { aCustomer, view } from './customers.ts';

test('what she agreed to is given and taken back on her profile, each on its own', async () => {
  const { page, close } = await aCustomer(phone);
  await page.goto('/customer/profile');
  const section = page.getByRole('region', { name: 'Messages you agreed to' });
  const whatsapp = section.getByRole('checkbox', { name: /WhatsApp/ });
  const marketing = section.getByRole('checkbox', { name: /Tips and offers/ });
  expect(await whatsapp.isChecked()).toBe(false);
  await whatsapp.check();
  await section.getByRole('button', { name: 'Save choice' }).click();
  await section.getByText('Your choice is saved.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect((await view<ProfileView>(page, 'profile')).consents).toEqual({ whatsapp: true, marketing: false });
  await page.reload();
  await expect.poll(() => whatsapp.isEnabled()).toBe(true);
  expect(await whatsapp.isChecked()).toBe(true);
  await whatsapp.uncheck();
  await marketing.check();
  expect(await section.getByText('Your choice is saved.').count()).toBe(0);
  await section.getByRole('button', { name: 'Save choice' }).click();
  await section.getByText('Your choice is saved.').waitFor();
  expect((await view<ProfileView>(page, 'profile')).consents).toEqual({ whatsapp: false, marketing: true });
  await close();
});

test('a number is shown in groups and saved as it was', async () => {
  const { page, close } = await aCustomer(desktop);
  await page.goto('/customer/profile');
  expect(await page.getByLabel('Phone', { exact: true }).inputValue()).toBe('+91 98450 12345');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Your details are saved.').waitFor();
  expect((await view<ProfileView>(page, 'profile')).profile.phone).toBe('+919845012345');
  await close();
});
