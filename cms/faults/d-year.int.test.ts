import { expect, test } from 'vitest';
import { book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { once } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

/** The coming end of a financial year: the first instant of 1 April in India, which is half past six in the evening before, UTC. */
const now = Date.now();
const thisYear = new Date(now).getUTCFullYear();
const newYears = [thisYear, thisYear + 1].map((year) => Date.UTC(year, 2, 31, 18, 30));
const newYear = newYears.find((instant) => instant > now + 3_600_000) ?? Number.NaN;
const endingYear = new Date(newYear).getUTCFullYear() - 1;

/** The clock of the api stands at this instant when it starts. */
const clockAt = (instant: number) => ({ CLOCK_OFFSET_MS: String(instant - Date.now()) });
const second = 1_000;

const portal = await startPortal({ env: clockAt(newYear - 600 * second) });

test('D45 captures seconds before and after midnight of 31 March in India get the numbers of two financial years', {
  timeout: 90_000,
}, async () => {
  const asha = await demoCustomer(portal);
  await portal.gateway.control('webhooks/knobs', { drop: true, count: 6 });
  const tickets = [];
  for (const _ of ['before', 'after']) {
    const number = await book(portal, asha);
    const { orderId } = await pay(portal, asha, number);
    tickets.push({ number, orderId });
  }
  const [before, after] = tickets;
  if (!before || !after) throw new Error('two tickets were booked');
  const inTheOldYear = await checkoutAnswer(portal, before.orderId);

  await portal.api.kill();
  // The time it takes to start is not part of it: the offset is set so that the last seconds of the year are left.
  await portal.api.start(clockAt(newYear - 20 * second));
  expect(await confirm(portal, asha, inTheOldYear)).toMatchObject({ status: 200, body: { state: 'paid' } });
  // Its receipt is sent before the kill: one that was under way would come twice under the same Message-ID.
  const sent = "select 1 from deliveries where template = 'payment-received' and status = 'sent'";
  await until('the first receipt to be sent', async () => (await portal.sql(sent)).length === 1);
  // The second one is paid at the gateway in the last seconds, too late for anybody here to hear of it.
  const inTheNewYear = await checkoutAnswer(portal, after.orderId);
  await portal.api.kill();
  await portal.ageDeadWorkers();
  await portal.api.start(clockAt(newYear));
  expect(await confirm(portal, asha, inTheNewYear)).toMatchObject({ status: 200, body: { state: 'paid' } });

  const issued = await portal.sql<{ number: string; at: Date }>(
    'select number, issued_at as at from invoices order by issued_at',
  );
  expect(issued.map(({ number }) => number)).toEqual([
    `INV-${endingYear}-0001`,
    `INV-${endingYear + 1}-0001`,
  ]);
  const [last, first] = issued.map(({ at }) => at.getTime());
  expect(last).toBeLessThan(newYear);
  expect(last).toBeGreaterThan(newYear - 20 * second);
  expect(first).toBeGreaterThanOrEqual(newYear);
  expect(first).toBeLessThan(newYear + 60 * second);
  expect((await once(portal, before.number)).invoice).toBe(`INV-${endingYear}-0001`);
  expect((await once(portal, after.number)).invoice).toBe(`INV-${endingYear + 1}-0001`);
});
