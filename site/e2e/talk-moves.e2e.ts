import { expect, test } from 'vitest';
import { desktop, expectAccessible, phone } from './browser.ts';
import { choose, conversation, head, isMarked, mark, openTicket, write } from './conversation.ts';
import { aCustomer, bookAndPay, call } from './customers.ts';
import { sql } from './database.ts';
import { aTechnician } from './desk.ts';

test('solved, not yet, solved, confirmed, rated: the ticket closes and its time line tells all of it', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.begin(number);
  await openTicket(page, number);
  await mark(page);
  await desk.move(number, 'resolve', 'I have removed them.');
  await page.getByRole('heading', { name: 'Is it solved?' }).waitFor({ timeout: 2_500 });
  await page.getByRole('button', { name: 'I’ll check' }).click();
  await page.getByText('You wanted to check first.').waitFor();
  expect(await page.locator(':focus').innerText()).toContain('You wanted to check first.');
  await page.reload();
  await page.getByText('You wanted to check first.').waitFor();
  await mark(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Not yet' }).click();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await page.getByText('Please write something.').waitFor();
  await page.getByLabel('What is not solved?').fill('It is slow again since noon.');
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await page.getByText('The ticket is open again.').waitFor();
  await head(page).getByText('We are on it').waitFor();
  await conversation(page).message('It is slow again since noon.').waitFor();
  expect(await page.getByRole('heading', { name: 'Is it solved?' }).count()).toBe(0);

  await desk.move(number, 'resolve', 'Now it is the fan as well.');
  await page.getByRole('heading', { name: 'Is it solved?' }).waitFor({ timeout: 2_500 });
  await page.getByRole('button', { name: 'Solved', exact: true }).click();
  await page.getByText('Thank you. The ticket is closed.').waitFor();
  await head(page).getByText('Closed').waitFor();

  await choose(page, /^4 stars/);
  await page.getByText('Quick', { exact: true }).click();
  await page.getByLabel('In your own words').fill('ಧನ್ಯವಾದ');
  await page.getByRole('button', { name: 'Send the rating' }).click();
  await page.getByText('Thank you for your rating.').waitFor();
  const rating = page.locator('#rating');
  await rating.getByRole('img', { name: /^4 stars/ }).waitFor();
  expect(await rating.innerText()).toContain('ಧನ್ಯವಾದ');
  expect(await isMarked(page)).toBe(true);
  const steps = (await page.locator('[data-live=timeline] li').allInnerTexts()).map(
    (step) => step.split('\n')[0],
  );
  for (const step of ['Solved', 'Taken up again', 'Closed']) expect(steps).toContain(step);
  expect(steps.filter((step) => step === 'Solved')).toHaveLength(2);
  const [row] = await sql<{ rating: string; reason: string; status: string }>(
    'select rating, rating_reason as reason, status from tickets where number = $1',
    [number],
  );
  expect(row).toMatchObject({ rating: '4', reason: 'quick', status: 'closed' });
  await expectAccessible(page);

  await page.locator('#reopen summary').click();
  await page.getByLabel('What is not solved?').fill('Once more.');
  await page.locator('#reopen').getByRole('button', { name: 'Take it up again' }).click();
  await head(page).getByText('We are on it').waitFor();
  await close();
});

test('a wish to change what was booked is asked for and answered; until work begins the details can be corrected', async () => {
  const { page, person, close } = await aCustomer(desktop);
  const { number } = await bookAndPay(page, person);
  await openTicket(page, number);
  await page.locator('#changes').getByText('Ask for a change', { exact: true }).click();
  await page.getByLabel('What should be different?').fill('Two laptops instead of one');
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await page.getByText('We have got your wish and answer here.').waitFor();
  await page.locator('#changes').getByText('Being looked at').waitFor();
  const desk = await aTechnician();
  const [wish] = (await desk.ticket(number)).modifications;
  await desk.take(number);
  await desk.answerWish(wish?.id ?? '', { accept: true, words: 'With pleasure.', priceDifference: 50_000 });
  await page.locator('#changes').getByText('₹500.00 more').waitFor({ timeout: 3_000 });
  await page.getByRole('heading', { name: 'Extra work and parts' }).waitFor();
  await page.getByText('Two laptops instead of one').first().waitFor();

  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Correct the details' }).first().click();
  await page.waitForURL(`**/customer/tickets/${number}/update`);
  await expectAccessible(page);
  await page.locator('#description[contenteditable=true]').waitFor();
  await page.getByLabel('Subject').fill('Both laptops are slow');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=update`);
  await page.getByText('The details are changed.').waitFor();
  await page.getByRole('heading', { name: 'Both laptops are slow' }).waitFor();
  await desk.begin(number);
  await page.goto(`/customer/tickets/${number}/update`);
  await page.getByText('The details cannot be changed any more').waitFor();
  await close();
});

test('without script she reads, replies, says "not yet" and rates; what is refused comes back as it was typed', async () => {
  const { page, person, close } = await aCustomer(
    { ...phone, javaScriptEnabled: false },
    { expected: [/^422 POST /] },
  );
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.begin(number);
  await desk.reply(number, 'Hello, can you hear me?');
  await page.goto(`/customer/tickets/${number}`);
  await page.getByText('Hello, can you hear me?').waitFor();
  await page.getByLabel('Your message').fill(' \n ');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Please write something.').waitFor();
  await page.getByLabel('Your message').fill('Yes.\n\nLoud and clear.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=reply#m-*`);
  await page.getByText('Loud and clear.').waitFor();

  await desk.move(number, 'resolve', 'Done.');
  await page.goto(`/customer/tickets/${number}/confirm`);
  await page.getByRole('button', { name: 'Not yet' }).click();
  await page.getByLabel('What is not solved?').fill('The sound.');
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=not_yet`);
  await page.getByText('The ticket is open again.').waitFor();
  await desk.move(number, 'resolve', 'Done again.');
  const stored = () => sql<{ status: string }>('select status from tickets where number = $1', [number]);
  await page.goto(`/customer/tickets/${number}/confirm`);
  expect((await stored())[0]?.status).toBe('resolved');
  await page.getByRole('button', { name: 'Solved', exact: true }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=confirm`);
  expect((await stored())[0]?.status).toBe('closed');
  await choose(page, /^2 stars/);
  await choose(page, 'Too slow');
  await page.getByRole('button', { name: 'Send the rating' }).click();
  await page.waitForURL(`**/customer/tickets/${number}?said=rate`);
  await page.locator('#rating').getByText('Too slow').waitFor();
  await close();
});

test('closed while she writes: what she wrote is sent; once that is over it is refused in words, and stays hers', async () => {
  const { page, person, close } = await aCustomer(phone, { expected: [/^409 POST .*\/reply$/] });
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await desk.move(number, 'resolve', 'I have removed them.');
  await openTicket(page, number);
  const talk = conversation(page);
  await write(page, 'And the printer?');
  await call(page, 'POST', `/api/portal/tickets/${number}/move`, {
    move: 'confirm',
    key: crypto.randomUUID(),
  });
  await head(page).getByText('Closed').waitFor({ timeout: 5_000 });
  expect(await talk.typed()).toBe('And the printer?');
  await talk.send();
  await talk.message('And the printer?').getByText('Sent', { exact: true }).waitFor();
  await head(page).getByText('Closed').waitFor();

  await write(page, 'One more question');
  await sql(`update tickets set closed_at = closed_at - interval '31 days' where number = $1`, [number]);
  await talk.send();
  const refused = talk.message('One more question');
  await refused.getByText('Not sent: This conversation has ended.').waitFor();
  await page.reload();
  await refused.getByText('Not sent: This conversation has ended.').waitFor();
  await page.getByText('For something new, book again or call us.').waitFor();
  await refused.getByRole('button', { name: 'Change it' }).click();
  await expect.poll(() => talk.typed()).toBe('One more question');
  await page.reload();
  await expect.poll(() => talk.typed()).toBe('One more question');
  await expectAccessible(page);
  await close();
});

test('while the page renews itself, what she is in the middle of stays as it is and where it is', async () => {
  const { page, person, close } = await aCustomer(phone);
  const { number } = await bookAndPay(page, person);
  const desk = await aTechnician();
  await openTicket(page, number);
  const talk = conversation(page);
  const wish = page.getByLabel('What should be different?');
  await page.locator('#changes summary').click();
  await wish.fill('Half a wish');
  await desk.begin(number);
  await head(page).getByText('We are on it').waitFor({ timeout: 2_500 });
  expect(await wish.inputValue()).toBe('Half a wish');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('what');

  await write(page, 'Half a');
  const place = async () => (await page.locator('#reply').boundingBox())?.y ?? 0;
  const before = await place();
  await desk.reply(number, 'One line\n\nand another\n\nand a third');
  await talk.message('and a third').waitFor();
  await desk.move(number, 'ask', 'Which one?');
  await talk.message('Which one?').waitFor();
  await head(page).getByText('Waiting for your answer').waitFor({ timeout: 2_500 });
  await page.locator('#reply').getByText('We wait for your answer').waitFor();
  expect(Math.abs((await place()) - before)).toBeLessThan(3);
  await page.keyboard.type(' sentence');
  expect(await talk.typed()).toBe('Half a sentence');
  await talk.send();
  await head(page).getByText('We are on it').waitFor({ timeout: 5_000 });
  expect(await wish.inputValue()).toBe('Half a wish');
  await close();
});
