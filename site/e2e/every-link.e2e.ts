import { expect, test } from 'vitest';
import { expectNoSidewaysScroll, portal, tablet } from './browser.ts';
import { aCustomer, book, bookAndPay } from './customers.ts';

const publicPages = [
  '/',
  '/login',
  '/register',
  '/forgot-password',
  '/check-your-mail',
  '/status',
  '/help',
  '/check-a-caller',
  '/legal/privacy',
  '/legal/terms',
  '/legal/refunds',
  '/legal/grievance',
];

test('every link of every page answers, every button is one we know, and nothing sticks out on a tablet', async () => {
  const { page, person, close } = await aCustomer(tablet, {
    change: { name: 'Venkatanarasimharajuvaripeta ಮೀನಾಕ್ಷಿ Subrahmanyam-Chandrasekharan' },
  });
  const paid = await bookAndPay(page, person, {
    subject: 'ಗಣಕಯಂತ್ರದ_ಅತಿ_ಉದ್ದದ_ವಿಷಯ_ಸಾಲು_ಮುರಿಯದೆ_ಮುಂದುವರಿಯುತ್ತದೆ_ಇಲ್ಲಿ_ಸಹ_ಸರಿ'.slice(0, 100),
  });
  const due = await book(page, person);
  const shell = [
    'Your account',
    'English',
    'ಕನ್ನಡ',
    'हिन्दी',
    'Light',
    'Dark',
    'Same as device',
    'Log out',
    'More',
    'Close the menu',
  ];
  const marks = ['Mark as read', 'Mark as unread', 'Mark all as read', 'Archive', 'Delete', 'Show'];
  const many = [
    ...['Mark as read', 'Close solved ones', 'Cancel', 'Choose none'],
    ...['Chosen tickets as CSV', 'Chosen tickets as PDF'],
  ];
  const talks = ['Quote', 'Print', 'Options', 'Close the options', 'Edit', 'Send', 'Ask for it'];
  const known: Record<string, string[]> = {
    '/customer/dashboard': [],
    '/customer/tickets': ['Show', ...many],
    '/customer/tickets/new': [
      'Fill in',
      'Save as template',
      'Next',
      'Go on to details',
      'Service',
      'Details',
      'Contact',
      'Payment',
      'Confirmation',
    ],
    [`/customer/tickets/${paid.number}`]: talks,
    [`/customer/tickets/${due}`]: [...talks, 'Pay ₹499.00'],
    '/customer/invoices': ['Pay ₹499.00'],
    [`/customer/invoices/${paid.invoice}`]: ['Print'],
    '/customer/payments': ['Show', 'Pay ₹499.00'],
    [`/customer/payments/${paid.payment}`]: ['Print'],
    '/customer/notifications': marks,
    '/customer/profile': ['Save', 'Save choice'],
    '/customer/devices': ['Add device'],
    '/customer/welcome': ['Save and go on'],
  };
  const links = new Set<string>();
  for (const path of [...Object.keys(known), ...publicPages]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectNoSidewaysScroll(page);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
      if (href.startsWith(portal.url)) links.add(href.slice(portal.url.length).replace(/#.*/, '') || '/');
    }
    const anchors = await page
      .locator('a[href^="#"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const anchor of anchors) expect(await page.locator(anchor).count(), `${anchor} on ${path}`).toBe(1);
    if (known[path]) {
      const names = await page
        .locator('button, [role=button]')
        .evaluateAll((all) =>
          all
            .filter((button) => !button.closest('dialog, session-guard'))
            .map((button) =>
              (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/[:,].*$/s, '').trim(),
            ),
        );
      const strange = names.filter((name) => ![...shell, ...(known[path] ?? [])].includes(name));
      expect(strange, `buttons on ${path}`).toEqual([]);
    }
  }
  for (const link of links) {
    const answer = await page.request.get(link);
    expect(answer.status(), link).toBeLessThan(400);
  }
  expect(links.size).toBeGreaterThan(30);
  await close();
});
