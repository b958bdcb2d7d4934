import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taxOf } from '#kernel/gst.ts';
import { paise } from '#kernel/paise.ts';
import type { Entry } from './postings.ts';
import {
  creditNoteEntries,
  goodwillEntries,
  invoiceEntries,
  ledgerAccounts,
  owedBackEntries,
  paidOtherwiseEntries,
  paymentEntries,
  refundEntries,
  refundReturnedEntries,
  surplusEntries,
} from './postings.ts';

const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map(paise);
const totals = fc
  .record({
    amount,
    mode: fc.constantFrom('inclusive', 'exclusive'),
    rateBp: fc.constantFrom(0, 500, 1_200, 1_800, 2_800),
    interState: fc.boolean(),
    gstMode: fc.constantFrom('registered', 'unregistered'),
  })
  .map(taxOf);

const rest = (entries: Entry[]) => entries.reduce((total, entry) => total + entry.amount, 0);

function expectPosting(entries: Entry[]): void {
  expect(rest(entries)).toBe(0);
  expect(entries.length).toBeGreaterThanOrEqual(2);
  const accounts = entries.map(({ account }) => account);
  expect(new Set(accounts).size, 'an account stands once in a posting').toBe(accounts.length);
  for (const entry of entries) {
    expect(ledgerAccounts).toContain(entry.account);
    expect(Number.isSafeInteger(entry.amount) && entry.amount !== 0).toBe(true);
  }
}

test('every invoice is posted in balance, whatever its tax', () => {
  fc.assert(fc.property(totals, (split) => expectPosting(invoiceEntries(split))));
});

test('every payment, surplus and refund is posted in balance', () => {
  fc.assert(
    fc.property(amount, (money) => {
      for (const entries of [
        paymentEntries,
        surplusEntries,
        owedBackEntries,
        refundEntries,
        refundReturnedEntries,
        paidOtherwiseEntries,
      ])
        expectPosting(entries(money));
    }),
  );
});

test('an invoice that is paid leaves nothing owed, and what came twice and went back leaves nothing', () => {
  fc.assert(
    fc.property(totals, (split) => {
      const all = [
        ...invoiceEntries(split),
        ...paymentEntries(split.total),
        ...surplusEntries(split.total),
        ...refundEntries(split.total),
      ];
      const of = (account: string) => rest(all.filter((entry) => entry.account === account));
      expect([of('receivable'), of('refund_payable'), of('gateway')]).toEqual([0, 0, split.total]);
    }),
  );
});

const balancesOf = (entries: Entry[]) => (account: string) =>
  rest(entries.filter((entry) => entry.account === account));

test('an invoice that is credited and paid back leaves nothing: no revenue, no tax, nothing owed, no money', () => {
  fc.assert(
    fc.property(totals, (split) => {
      const sold = [...invoiceEntries(split), ...paymentEntries(split.total)];
      const credited = [...creditNoteEntries(split), ...owedBackEntries(split.total)];
      const owed = balancesOf([...sold, ...credited]);
      expect([owed('receivable'), owed('refund_payable'), owed('gateway')]).toEqual([
        0,
        -split.total,
        split.total,
      ]);
      const back = balancesOf([...sold, ...credited, ...refundEntries(split.total)]);
      for (const account of ledgerAccounts) expect(back(account), account).toBe(0);
    }),
  );
});

test('a refund that fails is owed again, until our own bank pays it', () => {
  fc.assert(
    fc.property(amount, (money) => {
      const failed = [...surplusEntries(money), ...refundEntries(money), ...refundReturnedEntries(money)];
      expect(balancesOf(failed)('refund_payable')).toBe(-money);
      expect(balancesOf(failed)('gateway')).toBe(money);
      const settled = balancesOf([...failed, ...paidOtherwiseEntries(money)]);
      expect([settled('refund_payable'), settled('gateway'), settled('bank')]).toEqual([0, money, -money]);
    }),
  );
});

test('what goes back without a credit note is our own cost, and nobody is owed anything for it', () => {
  fc.assert(
    fc.property(amount, (money) => {
      const given = balancesOf([...refundEntries(money), ...goodwillEntries(money)]);
      expect([given('refund_payable'), given('gateway'), given('goodwill')]).toEqual([0, -money, money]);
    }),
  );
});

test('an invoice of ₹499 is owed in full, against revenue, both taxes and the paisa that is left', () => {
  const split = taxOf({
    amount: paise(49_900),
    mode: 'inclusive',
    rateBp: 1_800,
    interState: false,
    gstMode: 'registered',
  });
  expect(invoiceEntries(split)).toEqual([
    { account: 'receivable', amount: 49_900 },
    { account: 'revenue', amount: -42_288 },
    { account: 'output_cgst', amount: -3_806 },
    { account: 'output_sgst', amount: -3_806 },
  ]);
});

test('totals that do not add up are not posted', () => {
  const zero = paise(0);
  const wrong = {
    taxable: paise(100),
    cgst: zero,
    sgst: zero,
    igst: zero,
    roundOff: zero,
    total: paise(101),
  };
  expect(() => invoiceEntries(wrong)).toThrow('off by 1 paise');
});
