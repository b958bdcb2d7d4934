import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onward } from './booking.ts';
import { desktop, expectAccessible, phone } from './browser.ts';
import { conversation, openTicket } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { staff } from './staff.ts';

/** What she shows instead of a screen, which a browser without a window has none of; everything after it is real. */
async function showsPicture(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 180;
      const draw = () => {
        const context = canvas.getContext('2d');
        if (!context) return;
        context.fillStyle = `hsl(${(Date.now() / 10) % 360} 60% 50%)`;
        context.fillRect(0, 0, 320, 180);
        requestAnimationFrame(draw);
      };
      draw();
      return canvas.captureStream(10);
    };
  });
}

test('her screen is recorded in the browser, sent with a message and can be opened by both sides', async () => {
  const { page, person, close } = await aCustomer(desktop);
  const { number } = await bookAndPay(page, person);
  await showsPicture(page);
  await openTicket(page, number);
  const talk = conversation(page);
  await talk.box().click();
  await page.locator('#reply-body[contenteditable=true]').waitFor();
  await page.keyboard.type('It looks like this:');
  await page.getByRole('button', { name: 'Record the screen' }).click();
  await page.getByText('The screen is being recorded.').waitFor();
  await expectAccessible(page, '#reply');
  // What is being recorded belongs to the message: it is not sent without it.
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page
    .getByText(/still (on their way|being sent)/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Stop recording, [1-9]\d* s$/ }).click();
  await page.locator('#reply').getByText('Added', { exact: true }).waitFor();
  await talk.send();
  const file = talk.message('It looks like this:').getByRole('link', { name: /Screen recording/ });
  const answer = await page.request.get((await file.getAttribute('href')) ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'video/webm']);
  expect((await answer.body()).length).toBeGreaterThan(1_000);
  const desk = await staff('technician');
  const [found] = await sql<{ id: string }>('select id from tickets where number = $1', [number]);
  await desk.page.goto(`/admin/collections/tickets/${found?.id}`);
  const sent = desk.page.getByRole('link', { name: /Screen recording/ });
  const opened = await desk.page.request.get((await sent.getAttribute('href')) ?? '');
  expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'video/webm']);
  await desk.close();
  await close();
});

test('who is not allowed to record reads that nothing was; a phone that cannot record offers nothing', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  await page.addInitScript(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      throw new DOMException('no', 'NotAllowedError');
    };
  });
  await openTicket(page, number);
  const record = page.getByRole('button', { name: 'Record the screen' });
  await conversation(page).box().click();
  await record.click();
  await page.getByText('Nothing was recorded').waitFor();
  await page.addInitScript(() => {
    Object.defineProperty(navigator.mediaDevices, 'getDisplayMedia', { value: undefined });
  });
  await openTicket(page, number);
  await conversation(page).box().click();
  await page.locator('#reply-body[contenteditable=true]').waitFor();
  expect(await record.count()).toBe(0);
  await close();
});

test('whoever books records what she cannot describe; it is sent with the ticket', async () => {
  const { page, close } = await aCustomer(desktop);
  await showsPicture(page);
  await page.goto('/customer/tickets/new');
  await page.getByRole('radio', { name: /Quick fix/ }).check();
  await onward(page);
  await page.getByRole('button', { name: 'Record the screen' }).click();
  await page.getByText('The screen is being recorded.').waitFor();
  await page.getByRole('button', { name: /^Stop recording, [1-9]\d* s$/ }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Screen recording' })
    .getByText('Added', { exact: true })
    .waitFor();
  await close();
});
