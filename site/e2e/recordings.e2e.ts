import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone } from './browser.ts';
import { openTicket } from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { aTechnician } from './desk.ts';
import { openBy } from './desk-page.ts';
import { staff } from './staff.ts';

/** A second of a real video, as a browser records it. */
async function aVideo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let frame = 0; frame < 12; frame += 1) {
      if (pen) {
        pen.fillStyle = frame % 2 ? '#2563eb' : '#fff';
        pen.fillRect(0, 0, 300, 150);
      }
      await new Promise((next) => setTimeout(next, 80));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

test('a permitted recording is added at the desk, played on her page in parts, and deleted by her; the receipt stands there too', async () => {
  const { page, person, close } = await aCustomer({ ...phone, colorScheme: 'light' });
  const { number } = await bookAndPay(page, person, { subject: 'The session is recorded' });
  const technician = await aTechnician();
  const { id } = await technician.take(number);
  await agreeToSession(sql, number, { recording: true });
  await technician.move(number, 'start');
  const desk = await staff('technician', [], { ...desktop, colorScheme: 'dark' });
  const buffer = await aVideo(desk.page);
  await openBy(desk.page, () => desk.page.goto(`/admin/collections/tickets/${id}`));
  await desk.page
    .getByLabel('Add a recording (MP4 or WebM)')
    .setInputFiles({ name: 'session.webm', mimeType: 'video/webm', buffer });
  await desk.page.getByRole('link', { name: 'Play session.webm' }).waitFor();
  await expectAccessible(desk.page, '.desk-side');
  await desk.close();
  await technician.move(number, 'resolve', 'Two add-ons are gone.');

  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/recordings/')) statuses.push(answer.status());
  });
  await openTicket(page, number);
  const video = page.locator('#files video');
  await video.scrollIntoViewIfNeeded();
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0);
  expect(statuses).toContain(206);
  await page.locator('#receipts').getByText('Two add-ons are gone.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.locator('#files').getByRole('button', { name: 'Delete it now' }).click();
  await page.getByText('Nobody can play it any more.').waitFor();
  await page.locator('#files').getByText('as you wanted').waitFor();
  expect(await page.locator('#files video').count()).toBe(0);
  await close();
});
