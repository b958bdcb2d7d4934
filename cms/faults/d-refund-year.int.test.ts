import { expect, test } from 'vitest';
import { financialYear } from '#kernel/calendar.ts';
import { demoCustomer, logIn } from '../testing/customers-by-http.ts';
import { startPortal } from '../testing/processes.ts';
import {
  aPaidTicket,
  cancel,
  expectNotesToSumToInvoice,
  expectNothingOwed,
  invoiceOf,
  notesOf,
  refundsToBe,
} from '../testing/refunds-by-http.ts';

const day = 86_400_000;
const indiaMs = 330 * 60_000;

/** The first financial year that begins after today: invoices are written in the one that is running. */
const running = financialYear(new Date()).start;
const newYear = Date.UTC(running + 1, 3, 1) - indiaMs;
const cutOff = Date.UTC(running + 1, 11, 1) - indiaMs;

/** The clock of the api stands at this instant when it starts. */
const clockAt = (instant: number) => ({ CLOCK_OFFSET_MS: String(instant - Date.now()) });

const portal = await startPortal({ env: clockAt(newYear - 2 * day) });

async function restartAt(instant: number): Promise<{ cookie: string }> {
  await portal.quiet();
  await portal.api.kill();
  await portal.ageDeadWorkers();
  await portal.api.start(clockAt(instant));
  const asha = await demoCustomer(portal);
  return { cookie: await logIn(portal, asha) };
}

test('D33 a refund after the turn of the year is credited in the new series and names the old invoice; after 30 November no tax is adjusted', {
  timeout: 240_000,
}, async () => {
  let asha: { cookie: string } = await demoCustomer(portal);
  const [sameYear, nextYear, afterCutOff] = [
    await aPaidTicket(portal, asha),
    await aPaidTicket(portal, asha),
    await aPaidTicket(portal, asha),
  ];
  const cancelled = async (number: string) => {
    const answer = await cancel(portal, asha, number, 49_900);
    expect(answer.status, answer.text).toBe(200);
    await refundsToBe(portal, number, ['processed']);
    const [note] = await notesOf(portal, number);
    return note;
  };
  expect(await cancelled(sameYear.number)).toMatchObject({
    number: `CN-${running}-0001`,
    gstAdjusted: true,
  });

  // The last second in which the tax can be adjusted is on 30 November in India.
  asha = await restartAt(cutOff - 120_000);
  expect(await cancelled(nextYear.number)).toMatchObject({
    number: `CN-${running + 1}-0001`,
    financialYear: financialYear(new Date(newYear)).label,
    invoice: { number: (await invoiceOf(portal, nextYear.number)).number },
    gstAdjusted: true,
    totals: { taxable: 42_288, cgst: 3_806, sgst: 3_806, total: 49_900 },
  });
  await expectNotesToSumToInvoice(portal, nextYear.number);

  asha = await restartAt(cutOff + 1_000);
  const late = await cancelled(afterCutOff.number);
  expect(late).toMatchObject({
    number: `CN-${running + 1}-0002`,
    gstAdjusted: false,
    totals: { taxable: 49_900, cgst: 0, sgst: 0, igst: 0, total: 49_900 },
  });
  expect(late?.terms.join()).toContain(`30 November ${running + 1}`);
  // The tax of the last one stays due, everything else is settled.
  const taxes = await portal.sql<{ account: string; balance: number }>(
    "select account, sum(amount)::int as balance from ledger_entries where account::text like 'output%' group by account order by account",
  );
  expect(taxes).toEqual([
    { account: 'output_cgst', balance: -3_806 },
    { account: 'output_sgst', balance: -3_806 },
  ]);
  await expectNothingOwed(portal);
});
