import { afterAll, expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { book, demoCustomer, newCustomer } from '../testing/customers-by-http.ts';
import { copiedDatabase, startPortal } from '../testing/processes.ts';
import { tcpGate } from '../testing/tcp-gate.ts';
import { type Listener, listen } from './testing.ts';

/** Pages that a person may have open. */
const pagesEach = 12;
const people = 17;

const own = await copiedDatabase();
const gate = await tcpGate(Number(new URL(own).port));
afterAll(() => gate.close());
const portal = await startPortal({
  databaseUrl: Object.assign(new URL(own), { port: String(gate.port) }).href,
  ownDatabaseUrl: () => own,
});

async function following(cookie: string, number: string): Promise<Listener> {
  const page = await listen(portal.api.url, { cookie });
  page.says({ type: 'follow', ticket: number });
  await page.hears('followed');
  return page;
}

test('a reply costs the database the same, whether one page shows its ticket or two hundred do', async () => {
  const asha = await demoCustomer(portal);
  const number = await book(portal, asha);
  const pages = [await following(asha.cookie, number)];
  let said = 0;
  const replied = async (): Promise<number> => {
    said += 1;
    await portal.quiet();
    const before = gate.received();
    const body = { body: plainToRichText(`Reply number ${said}`), attachments: [], key: crypto.randomUUID() };
    const { status, text } = await portal.call(`/api/portal/tickets/${number}/reply`, {
      body,
      cookie: asha.cookie,
    });
    expect(status, text).toBe(200);
    for (const page of pages)
      await page.hears('event', ({ message }) =>
        JSON.stringify(message ?? '').includes(`Reply number ${said}`),
      );
    await portal.quiet();
    return gate.received() - before;
  };
  await replied();
  const forOne = await replied();

  const [account] = await portal.sql<{ id: string }>(
    'select account_id as id from tickets where number = $1',
    [number],
  );
  for (let person = 0; person < people; person += 1) {
    const colleague = await newCustomer(portal);
    await portal.sql('update customers set account_id = $1 where email = $2', [account?.id, colleague.email]);
    for (let page = 0; page < pagesEach; page += 1) pages.push(await following(colleague.cookie, number));
  }
  expect(pages.length).toBeGreaterThan(200);
  await replied();
  const forAll = await replied();
  // A question for each page would be some sixty thousand bytes more.
  expect(forAll - forOne).toBeLessThan(6_000);
}, 180_000);
