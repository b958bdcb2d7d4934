import { test } from 'vitest';
import { desktop, phone, tablet, visitor } from './browser.ts';
import { aCustomer, book, bookAndPay, anotherDevice, enter } from './customers.ts';
const only = process.env.ONLY ? new RegExp(process.env.ONLY) : /./;
const sizes = { phone, tablet, desktop };
test('look', async () => {
  const full = await aCustomer(desktop, { change: { name: 'ಮೀನಾಕ್ಷಿ Venkatanarasimharajuvaripeta Subrahmanyam' } });
  const paid = await bookAndPay(full.page, full.person, { subject: 'ಗಣಕಯಂತ್ರ ತುಂಬಾ ನಿಧಾನವಾಗಿದೆ ಮತ್ತು ಮುದ್ರಕ ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ since the last Windows update', urgency: 'urgent' });
  const due = await book(full.page, full.person, { subject: 'Printer is not found since the new router was installed' });
  await book(full.page, full.person, { subject: 'Averyveryverylongwordwithoutanyspaceswhichhastobebrokensomewhereinthemiddleofitbecauseitdoesnotfit', tier: 'deep' });
  const empty = await aCustomer(desktop, { bare: true });
  const pages: Record<string, [string, 'full' | 'empty' | 'none']> = {
    home: ['/', 'none'], login: ['/login?next=%2Fcustomer%2Ftickets', 'none'], register: ['/register', 'none'], forgot: ['/forgot-password', 'none'], reset: ['/reset-password?token=x', 'none'], verify: ['/verify-email?token=x', 'none'], mail: ['/check-your-mail', 'none'], status: ['/status', 'none'], privacy: ['/legal/privacy', 'none'], grievance: ['/legal/grievance', 'none'], missing: ['/nowhere', 'none'],
    dashboard: ['/customer/dashboard', 'full'], tickets: ['/customer/tickets', 'full'], new: ['/customer/tickets/new', 'full'], paid: [`/customer/tickets/${paid.number}?booked=1`, 'full'], due: [`/customer/tickets/${due}`, 'full'], invoices: ['/customer/invoices', 'full'], invoice: [`/customer/invoices/${paid.invoice}`, 'full'], payments: ['/customer/payments', 'full'], receipt: [`/customer/payments/${paid.payment}`, 'full'], notifications: ['/customer/notifications', 'full'], profile: ['/customer/profile', 'full'],
    'e-dashboard': ['/customer/dashboard', 'empty'], 'e-tickets': ['/customer/tickets', 'empty'], 'e-invoices': ['/customer/invoices', 'empty'], 'e-payments': ['/customer/payments', 'empty'], 'e-notifications': ['/customer/notifications', 'empty'], 'e-welcome': ['/customer/welcome', 'empty'], 'e-missing': ['/customer/tickets/RT2026-9999', 'empty'], 'e-search': ['/customer/tickets?q=zzz', 'full'],
  };
  for (const [size, options] of Object.entries(sizes)) for (const colorScheme of ['light', 'dark'] as const) {
    if (!only.test(`${size}-${colorScheme}`)) continue;
    for (const who of ['none', 'full', 'empty'] as const) {
      const opts = { ...options, colorScheme, deviceScaleFactor: 1 };
      const v = who === 'none' ? await visitor(opts, [/./]) : await anotherDevice((who === 'full' ? full : empty).person, opts, [/./]);
      for (const [name, [path, needs]] of Object.entries(pages)) {
        if (needs !== who || (process.env.PAGE && !new RegExp(process.env.PAGE).test(name))) continue;
        await v.page.goto(path); await v.page.waitForLoadState('networkidle').catch(() => {});
        const over = await v.page.evaluate(() => { const w = document.documentElement.clientWidth; if (document.documentElement.scrollWidth <= w) return ''; return [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > w + 1).slice(0, 6).map((e) => e.tagName + '.' + String((e as HTMLElement).className).slice(0, 60)).join(' | '); });
        if (over) console.log('OVER', size, name, over);
        await v.page.screenshot({ path: `/tmp/shots/${name}-${size}-${colorScheme}.png`, fullPage: true });
      }
      await v.close();
    }
  }
}, 900_000);
