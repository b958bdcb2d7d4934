import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EmailName,
  type EmailProps,
  emailTemplates,
  isEmailName,
  renderEmail,
  renderStoredEmail,
} from './index.ts';
import { sampleContext } from './sample-context.ts';
import { greetable } from './text.ts';

const names = Object.keys(emailTemplates) as EmailName[];

/** The sample of a mail, with other values where the test wants them. */
async function rendered<Name extends EmailName>(name: Name, changes: Partial<EmailProps<Name>> = {}) {
  return renderStoredEmail(name, { ...sampleOf(name), ...changes }, sampleContext);
}

function sampleOf(name: EmailName): object {
  return emailTemplates[name].sample;
}

function urlsIn(text: string): string[] {
  return text.match(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi) ?? [];
}

/** Words of the HTML as a reader sees them. */
function readable(html: string): string {
  return html
    .replaceAll(/<(style|title)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
}

const facts: Record<EmailName, string[]> = {
  'verify-email': ['Asha Rao', '24 hours'],
  'already-registered': ['Asha Rao', 'no second one was made'],
  'reset-password': ['Asha Rao', '1 hour'],
  'password-changed': ['22 Nov 2026, 2:30 pm', '+91 80 4000 1234'],
  welcome: ['Asha Rao', 'Book remote support', 'Mon–Sat 9:00–20:00'],
  'ticket-booked': [
    'RT2026-0012',
    'Laptop running slowly',
    '₹499.00',
    'AnyDesk or Quick Assist',
    'only when our technician asks',
    '+91 80 4000 9999',
  ],
  'payment-received': [
    '₹599.00',
    '₹507.63',
    'CGST',
    '₹45.69',
    'SGST',
    '-₹0.01',
    'INV-2026-0045',
    'RT2026-0012',
    'Visa ending 1007',
    'pay_QwErTy12345678',
    '22 Nov 2026, 2:31 pm',
  ],
  'extra-proposed': ['₹4,248.25', 'Bala Kumar', 'SSD 500 GB', '₹3,499.00', 'you owe nothing', 'RT2026-0012'],
  'extra-withdrawn': ['Anita Pai', 'SSD 500 GB', '₹3,499.00', 'You owe nothing', 'RT2026-0012'],
  'payment-failed': ['₹499.00', 'RT2026-0012', 'does not hold enough money'],
  'duplicate-payment-refund': [
    '₹499.00',
    'RT2026-0012',
    'pay_ZxCvBn87654321',
    'UPI',
    'return the second in full',
  ],
  'ticket-assigned': ['Bala Kumar', 'RT2026-0012', 'Laptop running slowly', '22 Nov 2026, 6:00 pm'],
  'ticket-merged': ['RT2026-0012', 'RT2026-0007', 'Laptop running slowly'],
  'ticket-message': [
    'SR2026-0007',
    '45 minutes',
    'river lamp seven',
    'Bala Kumar',
    'Laptop running slowly',
    'two programs',
    'forty seconds',
    '29 Nov 2026',
  ],
  'ticket-closed': ['Laptop running slowly', 'One to five stars'],
  'session-consent': ['Bala Kumar', 'start with Windows', 'RT2026-0012', 'your own choice'],
  'secret-lost': ['Another technician', 'We have deleted it', 'RT2026-0012'],
  'modification-answered': ['second laptop', 'half an hour more', '₹200.00', 'RT2026-0012'],
  'desk-news': ['Asha Rao', 'RT2026-0012', 'the white box', 'One of them is red'],
  'ticket-cancelled': ['RT2026-0012', '₹499.00', 'UPI (asha@okbank)', '28 Nov 2026', 'CN-2026-0007'],
  'refund-started': ['RT2026-0012', '₹200.00', 'Visa ending 1007', '3 Dec 2026', 'CN-2026-0008'],
  'refund-done': ['RT2026-0012', '₹499.00', '648231905517', 'CN-2026-0007'],
  'refund-delayed': ['RT2026-0012', '₹499.00', 'bank transfer'],
  'staff-alert': ['RT2026-0012', '₹499.00', '₹400.00', 'pay_QwErTy12345678'],
};
const links: Partial<Record<EmailName, string[]>> = {
  'verify-email': ['/verify-email?token=h2Yk0pQ7vTn4sWb9'],
  'already-registered': ['/login', '/forgot-password'],
  'reset-password': ['/reset-password?token=nB8xRf3LmZ1qKe6u'],
  'password-changed': ['/forgot-password'],
  welcome: ['/customer/tickets/new'],
  'ticket-booked': ['/customer/tickets/RT2026-0012'],
  'payment-received': ['/customer/invoices/INV-2026-0045', '/customer/tickets/RT2026-0012'],
  'extra-withdrawn': ['/customer/tickets/RT2026-0012'],
  'payment-failed': ['/customer/tickets/RT2026-0012'],
  'duplicate-payment-refund': ['/customer/tickets/RT2026-0012'],
  'ticket-assigned': ['/customer/tickets/RT2026-0012'],
  'ticket-message': ['/customer/tickets/RT2026-0012'],
  'ticket-closed': ['/customer/tickets/RT2026-0012'],
  'session-consent': ['/customer/tickets/RT2026-0012'],
  'secret-lost': ['/customer/tickets/RT2026-0012'],
  'modification-answered': ['/customer/tickets/RT2026-0012'],
  'desk-news': ['/admin/collections/tickets/0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f'],
  'staff-alert': ['/admin/collections/payments/0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f'],
};

for (const name of names) {
  test(`${name}: HTML and text both hold the facts, the company and the grievance contact`, async () => {
    const { subject, html, text } = await rendered(name);
    expect(subject).not.toBe('');
    const { company } = sampleContext;
    const everywhere = [
      ...facts[name],
      ...company.address,
      company.email,
      company.grievance.name,
      company.grievance.email,
    ];
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const fact of everywhere) {
      expect(readable(html)).toContain(fact);
      expect(flat).toContain(fact);
    }
    for (const path of links[name] ?? []) {
      expect(html).toContain(`href="${sampleContext.baseUrl}${path}"`);
      expect(text).toContain(`${sampleContext.baseUrl}${path}`);
    }
  });

  test(`${name}: links lead to the portal alone, wherever it is, and nothing is loaded`, async () => {
    for (const base of ['https://portal.quicktechpro.example', 'http://localhost:4321']) {
      const { html, text } = await renderStoredEmail(name, sampleOf(name), {
        ...sampleContext,
        baseUrl: base,
      });
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(hrefs.length).toBeGreaterThan(0);
      for (const url of [...hrefs, ...urlsIn(text)]) expect(url.startsWith(`${base}/`)).toBe(true);
      expect(html).not.toMatch(
        /<script|<img|<link|<iframe|<form|\bsrc=|url\(|@import|@font-face|\son[a-z]+=|javascript:/i,
      );
    }
  });

  test(`${name}: has a preheader, a language, dark colours, and fits a phone`, async () => {
    const { html } = await rendered(name);
    expect(html).toMatch(/<html[^>]*lang="en"/);
    expect(html).toMatch(/display:none[^>]*data-skip-in-text="true"[^>]*>[^<]{10,}/);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('name="color-scheme"');
    expect(html.length).toBeLessThan(60_000);
    expect(html).toContain('max-width:560px');
  });

  test(`${name}: the text version has short lines, no markup and no shouting`, async () => {
    const { text } = await rendered(name);
    for (const line of text.split('\n')) expect(line.length <= 78 || urlsIn(line).length > 0).toBe(true);
    expect(text).not.toMatch(/<[a-z/]|&[a-z#0-9]+;|\[object|undefined|NaN|\[http/i);
    expect(text).not.toMatch(/[A-Z]{6,} [A-Z]{4,}/);
    expect(text).not.toMatch(/\n{4,}/);
  });
}

test('labels and values stand on one line of the text version', async () => {
  const { text } = await rendered('payment-received');
  expect(text).toContain('\nInvoice: INV-2026-0045\n');
  expect(text).toContain('\nTotal paid: ₹599.00\n');
});

test('an inter-State receipt shows IGST alone, and that of an unregistered supplier no tax', async () => {
  const inter = await rendered('payment-received', {
    tax: { taxable: 50763, cgst: 0, sgst: 0, igst: 9137, roundOff: 0 },
  });
  expect(inter.text).toContain('IGST: ₹91.37');
  expect(inter.text).not.toMatch(/CGST|SGST|Round off/);
  const plain = await rendered('payment-received', { tax: null });
  expect(plain.text).not.toMatch(/GST|Taxable/);
  expect(plain.text).toContain('Total paid: ₹599.00');
});

test('who is not registered under GST claims none when more is asked for', async () => {
  expect((await rendered('extra-proposed', { taxed: true })).text).toContain('GST included');
  const plain = await rendered('extra-proposed', { taxed: false });
  expect(plain.text).not.toContain('GST included');
  expect(plain.text.replaceAll(/\s+/g, ' ')).toContain('the whole price; no GST is charged.');
});

test('money that comes late says what it was late for', async () => {
  const why = async (which: 'late' | 'late_extra') =>
    (await rendered('refund-started', { why: which })).text.replaceAll(/\s+/g, ' ');
  expect(await why('late')).toContain('after the ticket had been cancelled');
  expect(await why('late_extra')).toContain('extra work or parts on ticket RT2026-0012 arrived after');
  expect(await why('late_extra')).not.toContain('cancelled');
});

test('a booking that is paid does not ask for money', async () => {
  const { html, text } = await rendered('ticket-booked', { amountDue: 0 });
  expect(text).not.toMatch(/₹|To pay|Pay and start|You pay/);
  expect(html).toContain('Open the ticket');
});

test('a failure reason that we do not know is put in general words, never shown raw', async () => {
  for (const reason of [null, 'some_new_code', 'toString', '__proto__', 'other']) {
    const { text } = await rendered('payment-failed', { reason });
    expect(text).toContain('did not approve it');
    expect(text).not.toContain('some_new_code');
  }
});

test('staff are told of a silent webhook, with and without an earlier message', async () => {
  const alert = {
    kind: 'webhook_silent' as const,
    lastEventAt: null,
    waiting: 3,
    adminPath: '/collections/payment-events',
  };
  const never = await renderEmail('staff-alert', alert, sampleContext);
  expect(never.text).toContain('Last message: None yet');
  expect(never.text).toContain('Payments waiting: 3');
  const once = await renderEmail(
    'staff-alert',
    { ...alert, lastEventAt: '2026-11-22T09:00:00Z' },
    sampleContext,
  );
  expect(once.text).toContain('Last message: 22 Nov 2026, 2:30 pm');
});

test('staff are told how much was refused and why, without what did not happen', async () => {
  const { subject, text, html } = await renderEmail(
    'staff-alert',
    {
      kind: 'webhook_refused',
      reasons: { wrong_signature: 1_203, malformed_signature: 0, unsigned: 7, too_large: 0 },
      firstAt: '2026-11-22T01:00:00Z',
      lastAt: '2026-11-22T09:00:00Z',
      adminPath: '/collections/refused-webhooks',
    },
    sampleContext,
  );
  expect(subject).toBe('Many calls to the payment webhook were refused');
  for (const fact of [
    'Refused on 22 Nov 2026: 1,210',
    'With a wrong signature: 1,203',
    'Without a signature: 7',
    'First: 22 Nov 2026, 6:30 am',
    'Latest: 22 Nov 2026, 2:30 pm',
  ])
    expect(text).toContain(fact);
  expect(text).not.toMatch(/Too large|something else/);
  expect(html).toContain('/admin/collections/refused-webhooks"');
});

test('staff are told of a message that cannot be read and of one that came with two contents', async () => {
  const event = { eventId: 'EvT00000000001', receivedAt: '2026-11-22T09:00:00Z', adminPath: '/x' };
  const unreadable = await renderEmail(
    'staff-alert',
    { kind: 'webhook_unreadable', ...event },
    sampleContext,
  );
  expect(unreadable.subject).toBe('A payment message could not be read');
  expect(unreadable.text).toContain('Event ID: EvT00000000001');
  const conflict = await renderEmail(
    'staff-alert',
    { kind: 'webhook_conflict', ...event, otherReceivedAt: '2026-11-22T09:05:00Z' },
    sampleContext,
  );
  expect(conflict.subject).toBe('One payment message came with two contents');
  expect(conflict.text).toContain('First received: 22 Nov 2026, 2:30 pm');
  expect(conflict.text).toContain('Other content received: 22 Nov 2026, 2:35 pm');
});

test('what was quoted keeps its lines, and brings no markup and no link of its own', async () => {
  const said = 'First line\nsecond line\n\n<b>bold</b> <a href="https://evil.example">click</a> & more';
  const mails = [
    await rendered('ticket-message', { said }),
    await rendered('desk-news', { said }),
    await rendered('modification-answered', { what: said }),
  ];
  for (const { html, text } of mails) {
    expect(html).toMatch(/First line<br\/?>(?:<!-- -->)?second line/);
    expect(html).not.toMatch(/<b>|href="https:\/\/evil/);
    expect(text).toContain('> First line\n> second line\n>');
    expect(text).toContain('<b>bold</b>');
  }
});

test('each step of a ticket is told in its own words', async () => {
  const subjects = {
    reply: 'New reply',
    waiting: 'We need your answer',
    resolved: 'Is it solved?',
    reopened: 'open again',
  };
  for (const [news, part] of Object.entries(subjects) as [keyof typeof subjects, string][]) {
    const { subject, text } = await rendered('ticket-message', { news, closesAt: null });
    expect(subject).toContain(part);
    expect(text.includes('stands still')).toBe(news === 'waiting');
    expect(text).not.toContain('closes by itself');
  }
});

test('a change without a new price speaks of no money, one that saves money says so', async () => {
  expect((await rendered('modification-answered', { priceDifference: 0 })).text).not.toContain('₹');
  const cheaper = await rendered('modification-answered', { priceDifference: -5_000 });
  expect(cheaper.text).toContain('It costs less by: ₹50.00');
  expect(cheaper.text).toContain('goes back the way you paid');
  expect((await rendered('modification-answered', {})).text).toContain(
    'Nothing is charged before you say yes',
  );
  expect((await rendered('modification-answered', { accepted: false })).subject).toContain('not possible');
});

test('who has rated already is not asked again', async () => {
  const { text } = await rendered('ticket-closed', { askForRating: false });
  expect(text).not.toMatch(/stars|Rate/);
});

const hostileNames = [
  '<script>alert(1)</script>',
  'Win money at http://evil.example',
  'evil.example',
  'www evil',
  'Call 9845012345 now',
  'a@evil.example',
  'x'.repeat(200),
  '//evil.example',
  'A\u202Emoc.live',
];
for (const hostile of hostileNames) {
  test(`the name ${JSON.stringify(hostile.slice(0, 40))} brings no markup and no link into a mail`, async () => {
    const { html, text } = await rendered('verify-email', { name: hostile });
    expect(html).not.toContain('<script');
    for (const carried of ['evil', '9845012345', 'xxxxxxxx', '\u202E', 'alert(1)']) {
      expect(readable(html)).not.toContain(carried);
      expect(text).not.toContain(carried);
    }
  });
}

test('names of people in any script are greeted in full', async () => {
  const long = 'ಕೃಷ್ಣಮೂರ್ತಿ ಲಕ್ಷ್ಮೀನಾರಾಯಣ ಸ್ವಾಮಿ ಶ್ರೀನಿವಾಸ';
  for (const name of [
    long,
    'श्रीमती आशा राव',
    "Niamh O'Neill",
    'J. R. R. Tolkien',
    'Dr. Rao',
    'Ōe Kenzaburō',
  ]) {
    const { html, text } = await rendered('welcome', { name });
    expect(readable(html)).toContain(`Hello ${name},`);
    expect(text).toContain(name);
  }
  expect(greetable('')).toBeNull();
});

test('a subject is one line without control or direction marks, whatever its parts are', async () => {
  const { subject } = await rendered('ticket-booked', {
    ticketNumber: 'RT1\r\nBcc: evil@example.com\u0000\u202E',
  });
  expect(subject).toBe('Ticket RT1 Bcc: evil@example.com is booked');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (ticketNumber) => {
      const made = await rendered('payment-failed', { ticketNumber });
      expect(made.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 30 },
  );
});

test('a number, token or path with characters of its own stays inside its part of the link', async () => {
  const { html } = await rendered('verify-email', { token: 'a&b=c#d/../e' });
  expect(html).toContain('/verify-email?token=a%26b%3Dc%23d%2F..%2Fe"');
  for (const adminPath of ['//evil.example', '/..//evil.example/x', '@evil.example']) {
    const alert = { kind: 'webhook_silent' as const, lastEventAt: null, waiting: 0, adminPath };
    const { html: mail } = await renderEmail('staff-alert', alert, sampleContext);
    for (const [, url] of mail.matchAll(/href="([^"]*)"/g))
      expect(url?.startsWith(`${sampleContext.baseUrl}/`)).toBe(true);
  }
});

test('props that are not those of the template are refused', async () => {
  const stored = JSON.parse('{"name":"Asha","amount":"499"}');
  await expect(renderStoredEmail('payment-failed', stored, sampleContext)).rejects.toThrow();
  await expect(renderStoredEmail('welcome', { name: 'Asha', extra: 1 }, sampleContext)).rejects.toThrow();
  await expect(renderStoredEmail('no-such-mail', {}, sampleContext)).rejects.toThrow(RangeError);
});

test('samples survive being stored as JSON', () => {
  for (const name of names) expect(JSON.parse(JSON.stringify(sampleOf(name)))).toEqual(sampleOf(name));
});

test('only names of mails that exist are names of mails', () => {
  expect(isEmailName('welcome')).toBe(true);
  for (const name of ['', 'toString', '__proto__', 'Welcome']) expect(isEmailName(name)).toBe(false);
});
