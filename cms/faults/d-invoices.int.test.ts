import { expect, test } from 'vitest';
import { book, checkoutAnswer, confirm, demoCustomer, pay } from '../testing/customers-by-http.ts';
import { expectBooksToAgree, expectUnbrokenSeries, ledgerOfGateway } from '../testing/judge.ts';
import { startPortal } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const { control } = portal.gateway;

const price = 49_900;

/** Tickets that are paid at the gateway, while nobody has told the portal. */
async function paidInSilence(times: number) {
  await control('webhooks/knobs', { drop: true, count: 3 * times });
  const one = async () => {
    const { orderId } = await pay(portal, asha, await book(portal, asha));
    return checkoutAnswer(portal, orderId);
  };
  const answers = [];
  for (let done = 0; done < times; done += 10) {
    answers.push(...(await Promise.all(Array.from({ length: Math.min(10, times - done) }, one))));
  }
  return answers;
}

async function invoiceCount(): Promise<number> {
  const [row] = await portal.sql<{ n: number }>('select count(*)::int as n from invoices');
  return row?.n ?? -1;
}

async function settled(answers: Awaited<ReturnType<typeof paidInSilence>>): Promise<void> {
  await until(
    'every payment to be settled',
    async () => {
      const states = await Promise.all(answers.map((answer) => confirm(portal, asha, answer)));
      return states.every(({ body }) => body.state === 'paid');
    },
    60_000,
  );
}

test('D46 a hundred captures at once give a hundred consecutive invoice numbers', {
  timeout: 90_000,
}, async () => {
  const answers = await paidInSilence(100);
  const confirmed = await Promise.all(answers.map((answer) => confirm(portal, asha, answer)));
  expect(new Set(confirmed.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await invoiceCount()).toBe(100);
  await expectUnbrokenSeries(portal);
  expect((await ledgerOfGateway(portal)).net).toBe(100 * price);
  await expectBooksToAgree(portal);
  const orphans = await portal.sql("select 1 from payments where role = 'settling' and invoice_id is null");
  expect(orphans).toEqual([]);
});

test('D46 transactions that roll back at their commit leave no gap in the numbers', async () => {
  const before = await invoiceCount();
  const answers = await paidInSilence(12);
  await portal.sql(`
    create sequence tosses;
    create function fail_every_third() returns trigger language plpgsql as $$
    begin
      if nextval('tosses') % 3 = 0 then raise exception 'the test lets this commit fail' using errcode = 'check_violation'; end if;
      return null;
    end $$;
    create constraint trigger fail_every_third after insert on invoices deferrable initially deferred
      for each row execute function fail_every_third()`);
  const statuses = (await Promise.all(answers.map((answer) => confirm(portal, asha, answer)))).map(
    ({ status }) => status,
  );
  expect(statuses.filter((status) => status === 500)).toHaveLength(4);
  expect(statuses.filter((status) => status === 200)).toHaveLength(8);
  expect(await invoiceCount()).toBe(before + 8);
  await expectUnbrokenSeries(portal);
  await portal.sql('drop trigger fail_every_third on invoices');
  await settled(answers);
  expect(await invoiceCount()).toBe(before + 12);
  await expectUnbrokenSeries(portal);
  await expectBooksToAgree(portal);
});

test('D46 a process killed among captures leaves no gap, and the rest follows', {
  timeout: 60_000,
}, async () => {
  const before = await invoiceCount();
  const answers = await paidInSilence(30);
  const running = answers.map((answer) => confirm(portal, asha, answer).catch(() => null));
  await until('some of them to be done', async () => (await invoiceCount()) > before + 3);
  await portal.api.kill();
  await Promise.all(running);
  const after = await invoiceCount();
  expect(after, 'killed in the middle').toBeLessThan(before + 30);
  await expectUnbrokenSeries(portal);
  await portal.api.start();
  await settled(answers);
  expect(await invoiceCount()).toBe(before + 30);
  await expectUnbrokenSeries(portal);
  await expectBooksToAgree(portal);
});
