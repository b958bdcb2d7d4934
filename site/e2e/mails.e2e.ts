import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type EmailName, emailTemplates, renderStoredEmail } from '#emails/index.ts';
import { sampleContext } from '#emails/sample-context.ts';
import { root } from '#scripts/build.ts';
import { expectAccessible, expectNoSidewaysScroll, visitor } from './browser.ts';

/** Every mail as its readers see it. The pictures and the plain texts are kept to be looked at. */
const folder = path.join(root, '.build', 'tests', 'mails');

const longWord = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3);
const kannada = 'ನಿಮ್ಮ ಗಣಕಯಂತ್ರವನ್ನು ಮರುಪ್ರಾರಂಭಿಸಿ ಮತ್ತು ನಮಗೆ ತಿಳಿಸಿ.';
const said = `${kannada}\n\n${longWord}\nhttps://example.com/${'x'.repeat(120)}`;
const adminPath = '/collections/payments/0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f';
const payment = { ticketNumber: 'RT2026-0012', paymentId: 'pay_QwErTy12345678', amount: 49_900, adminPath };
const event = { eventId: 'EvT00000000001', receivedAt: '2026-11-22T09:00:00Z', adminPath };

/** What a template's one sample does not show: `template/which`, and what differs from the sample. */
const variants: [template: EmailName, which: string, props: object][] = [
  ['ticket-booked', 'long', { ...sampleOf('ticket-booked'), subject: `${longWord} ${kannada}` }],
  ['ticket-booked', 'paid', { ...sampleOf('ticket-booked'), amountDue: 0 }],
  ...(['reply', 'waiting', 'resolved', 'reopened'] as const).map((news): [EmailName, string, object] => [
    'ticket-message',
    news,
    { ...sampleOf('ticket-message'), news, closesAt: null, said },
  ]),
  ['ticket-closed', 'rated', { ...sampleOf('ticket-closed'), askForRating: false }],
  ['desk-news', 'long', { ...sampleOf('desk-news'), said }],
  ['modification-answered', 'no', { ...sampleOf('modification-answered'), accepted: false, what: said }],
  ['refund-done', 'transfer', { ...sampleOf('refund-done'), byTransfer: true, reference: longWord }],
  ['staff-alert', 'not-booked', { kind: 'payment_not_booked', ...payment, problem: longWord }],
  ['staff-alert', 'refused', { kind: 'refund_refused', ...payment, problem: 'The account is closed' }],
  ['staff-alert', 'unasked', { kind: 'refund_unasked', ...payment, problem: 'rfnd_QwErTy12345678' }],
  ['staff-alert', 'silent', { kind: 'webhook_silent', lastEventAt: null, waiting: 3, adminPath }],
  ['staff-alert', 'unreadable', { kind: 'webhook_unreadable', ...event }],
  ['staff-alert', 'conflict', { kind: 'webhook_conflict', ...event, otherReceivedAt: event.receivedAt }],
  [
    'staff-alert',
    'doors',
    {
      kind: 'webhook_refused',
      reasons: { wrong_signature: 1_203, malformed_signature: 1, unsigned: 7, too_large: 2 },
      firstAt: event.receivedAt,
      lastAt: event.receivedAt,
      adminPath,
    },
  ],
];

function sampleOf(name: EmailName): object {
  return emailTemplates[name].sample;
}

const samples = (Object.keys(emailTemplates) as EmailName[]).map((name): [EmailName, string, object] => [
  name,
  'sample',
  sampleOf(name),
]);

const screens = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 640, colorScheme: 'light' },
  { width: 640, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of screens) {
  test(`every mail fits and can be read: ${width} pixels, ${colorScheme}`, async () => {
    const { page, close } = await visitor({ viewport: { width, height: 740 }, colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await mkdir(folder, { recursive: true });
    for (const [name, which, props] of [...samples, ...variants]) {
      const { html, text } = await renderStoredEmail(name, props, sampleContext);
      await page.setContent(html);
      const file = path.join(folder, `${name}-${which}`);
      await page.screenshot({ path: `${file}-${width}-${colorScheme}.png`, fullPage: true });
      await writeFile(`${file}.txt`, text);
      await expectNoSidewaysScroll(page);
      expect(await brokenLinks(page), `${name} ${which}`).toEqual([]);
      if (which === 'sample' || name === 'staff-alert')
        expect(await brokenWords(page), `${name} ${which}`).toEqual([]);
      // Colours are the same at each width and in each variant.
      if (width === 360 && which === 'sample') await expectAccessible(page);
    }
    expect(asked, 'a mail loads nothing').toEqual([]);
    await close();
  });
}

/** Links that lead nowhere from a mailbox, and pictures that it would have to fetch. */
function brokenLinks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const pictures = [...document.querySelectorAll('img')].map(
      (picture) => picture.getAttribute('src') ?? '',
    );
    return [
      ...links.filter((href) => !/^https:\/\/[^/]+\//.test(href)),
      ...pictures.filter((src) => !/^(cid|data):/.test(src)),
    ];
  });
}

/** Words and numbers that begin on one line and end on the next. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const place of document.querySelectorAll('h1, th, td.value, td.value span')) {
      for (const node of place.childNodes) {
        for (const found of (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '').matchAll(
          /\S+/g,
        )) {
          // What no screen has room for is broken; that is how it should be.
          if (found[0].length > 24) continue;
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            broken.push(found[0]);
        }
      }
    }
    return broken;
  });
}
