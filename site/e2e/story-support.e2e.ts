import { expect, test } from 'vitest';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import { screenshot } from './booking.ts';
import { expectNoSidewaysScroll, phone } from './browser.ts';
import {
  choose,
  conversation,
  everythingReceived,
  head,
  isMarked,
  mark,
  openTicket,
  write,
} from './conversation.ts';
import { aCustomer, bookAndPay } from './customers.ts';
import { sql } from './database.ts';
import { box, button, message, openBy, row, say, showQueue, tab } from './desk-page.ts';
import { mailAbout } from './inbox.ts';
import { staff } from './staff.ts';

const soon = { timeout: 2_000 };

test('a customer on a phone and a technician in the panel: taken, talked about, solved, not yet, solved, rated', async () => {
  const hers = await aCustomer(phone);
  const { page, person } = hers;
  const { number } = await bookAndPay(page, person, { subject: 'ಕಂಪ್ಯೂಟರ್ is slow' });
  const received = everythingReceived(page);
  const list = await hers.tab();
  await list.goto('/customer/tickets');
  await openTicket(page, number);
  for (const each of [page, list]) await mark(each);
  const talk = conversation(page);
  const his = await staff('technician');
  const desk = his.page;

  await showQueue(desk, /^Unassigned/);
  await button(desk, `Take ${number}`).click();
  await showQueue(desk, /^Mine/);
  await openBy(desk, () => row(desk, number).getByRole('link').click());
  await agreeToSession(sql, number);
  await button(desk, 'Start work').click();
  await head(page).getByText('We are on it').waitFor(soon);
  await tab(desk, /^Internal note/).click();
  await say(desk, 'Between us: an old disk', 'Your note');
  await button(desk, 'Keep note').click();
  await message(desk, 'Between us').waitFor(soon);

  await tab(desk, /^Reply to customer/).click();
  await say(desk, 'What does ');
  await page.getByText('Bala Kumar is typing…').waitFor(soon);
  await desk.keyboard.press('Control+b');
  await desk.keyboard.type('Task Manager');
  await desk.keyboard.press('Control+b');
  await desk.keyboard.type(' show?');
  await desk.locator('input[type=file]').setInputFiles(screenshot);
  await desk.locator('.desk-files small').getByText('kB').waitFor();
  await button(desk, 'Send').click();
  await desk.getByText('Your reply is sent.').waitFor();
  const question = talk.message('What does Task Manager show?');
  await question.waitFor(soon);
  expect(await question.locator('strong').last().innerText()).toBe('Task Manager');
  await question.getByRole('link', { name: /screenshot/ }).waitFor();
  await list.bringToFront();
  await list.getByRole('article').getByText('We are on it').waitFor(soon);
  const card = await list.getByRole('article').innerText();
  for (const fact of [
    number,
    'Remote support · Quick fix',
    'just now',
    'ಕಂಪ್ಯೂಟರ್ is slow',
    'Normal priority',
    'Paid ₹499.00',
    'Bala Kumar',
    'expected ',
    'Next: ',
  ])
    expect(card).toContain(fact);
  await page.bringToFront();
  const facts = await page.getByRole('main').innerText();
  for (const fact of ['Normal priority', 'Bala Kumar', 'xpected']) expect(facts).toContain(fact);
  // A phone shows it when she scrolls to it.
  await question.scrollIntoViewIfNeeded();
  await message(desk, 'Task Manager').getByText('Seen by the customer').waitFor();
  await mailAbout(person.email, new RegExp(number));

  await write(page, 'The disk, all the time:');
  await desk.getByText('Meera Iyer is typing').waitFor(soon);
  await page.locator('#reply input[type=file]').setInputFiles(screenshot);
  await page.locator('#reply').getByText('Added', { exact: true }).waitFor();
  await talk.send();
  const answer = message(desk, 'The disk, all the time:');
  await answer.waitFor(soon);
  await answer.getByRole('link', { name: /screenshot/ }).waitFor(soon);
  const mine = talk.message('The disk, all the time:');
  await mine.getByText('Seen', { exact: true }).waitFor();
  await mine.getByRole('button', { name: /^Edit/ }).click();
  await page.locator('[id^=edit-][contenteditable=true]:focus').waitFor();
  await page.keyboard.type(' at 100 %');
  await page.getByRole('button', { name: 'Save' }).click();
  await message(desk, 'at 100 %').waitFor(soon);

  await say(desk, 'The indexing is off now.');
  await button(desk, 'Send and resolve').click();
  await page.getByRole('heading', { name: 'Is it solved?' }).waitFor(soon);
  await page.getByRole('button', { name: 'Not yet' }).click();
  await page.getByLabel('What is not solved?').fill('Still slow when I open mail.');
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await desk.getByText('Being worked on', { exact: true }).waitFor(soon);
  await message(desk, 'Still slow when I open mail.').waitFor(soon);
  expect(await box(desk).innerText()).toBe('\n');
  await say(desk, 'The mail’s index was broken, too.');
  await button(desk, 'Send and resolve').click();
  await page.getByRole('button', { name: 'Solved', exact: true }).click();
  await head(page).getByText('Closed').waitFor();
  await desk.getByText('Closed', { exact: true }).first().waitFor(soon);
  await choose(page, /^5 stars/);
  await page.getByText('Quick', { exact: true }).click();
  await page.getByRole('button', { name: 'Send the rating' }).click();
  await page.getByText('Thank you for your rating.').waitFor();
  await desk.getByText('★★★★★').waitFor(soon);

  const steps = (await page.locator('[data-live=timeline] li').allInnerTexts()).map(
    (step) => step.split('\n')[0],
  );
  for (const step of ['Remote session started', 'Solved', 'Taken up again', 'Closed'])
    expect(steps).toContain(step);
  await expectNoSidewaysScroll(page);
  for (const each of [page, list]) expect(await isMarked(each)).toBe(true);
  expect(received.text()).toContain('Task Manager');
  expect(received.text()).not.toContain('Between us');
  await page.goto('/customer/dashboard');
  const cards = await page.getByRole('main').innerText();
  expect(cards).toMatch(/Sessions\s+1\b/);
  expect(cards).toContain(number);
  await his.close();
  await hers.close();
});
