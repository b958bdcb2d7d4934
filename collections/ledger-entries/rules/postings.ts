import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';

/**
 * Chart of accounts of the road so far. `gateway`: money held for us by the payment gateway;
 * `receivable`: owed by customers; `refund_payable`: owed to customers; `bank`: our own account, from which money
 * goes back that the gateway could not return; `goodwill`: given back though the price stays, at our own cost.
 */
export const ledgerAccounts = [
  'gateway',
  'bank',
  'receivable',
  'refund_payable',
  'revenue',
  'output_cgst',
  'output_sgst',
  'output_igst',
  'round_off',
  'goodwill',
] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

/** One side of a posting: debit positive, credit negative. */
export type Entry = { account: LedgerAccount; amount: Paise };

type Totals = { taxable: Paise; cgst: Paise; sgst: Paise; igst: Paise; roundOff: Paise; total: Paise };

/** Issuing an invoice: the customer owes its total, against revenue and the taxes due. */
export function invoiceEntries(totals: Totals): Entry[] {
  return balanced([
    { account: 'receivable', amount: totals.total },
    { account: 'revenue', amount: negative(totals.taxable) },
    { account: 'output_cgst', amount: negative(totals.cgst) },
    { account: 'output_sgst', amount: negative(totals.sgst) },
    { account: 'output_igst', amount: negative(totals.igst) },
    { account: 'round_off', amount: negative(totals.roundOff) },
  ]);
}

/** A payment that settles what is owed. */
export function paymentEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'gateway', amount },
    { account: 'receivable', amount: negative(amount) },
  ]);
}

/** Money that came in without anything being owed: it is the customer's from the first moment. */
export function surplusEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'gateway', amount },
    { account: 'refund_payable', amount: negative(amount) },
  ]);
}

/** Money that the gateway gave back. */
export function refundEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'refund_payable', amount },
    { account: 'gateway', amount: negative(amount) },
  ]);
}

/** A credit note: what the invoice said is taken back in part or in whole, and the customer owes that much less. */
export function creditNoteEntries(totals: Totals): Entry[] {
  return invoiceEntries(totals).map(({ account, amount }) => ({ account, amount: negative(amount) }));
}

/** What had been paid and is not owed any more is the customer's again. */
export function owedBackEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'receivable', amount },
    { account: 'refund_payable', amount: negative(amount) },
  ]);
}

/** A refund that the gateway had accepted and then could not bring to the customer: it is owed again. */
export function refundReturnedEntries(amount: Paise): Entry[] {
  return surplusEntries(amount);
}

/** Money that was brought back from our own account, because the gateway could not. */
export function paidOtherwiseEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'refund_payable', amount },
    { account: 'bank', amount: negative(amount) },
  ]);
}

/** Money that went back though nothing was owed: the invoice stays, and we bear it. */
export function goodwillEntries(amount: Paise): Entry[] {
  return balanced([
    { account: 'goodwill', amount },
    { account: 'refund_payable', amount: negative(amount) },
  ]);
}

function negative(amount: Paise): Paise {
  return paise(amount === 0 ? 0 : -amount);
}

function balanced(entries: Entry[]): Entry[] {
  const rest = entries.reduce((total, entry) => total + entry.amount, 0);
  if (rest !== 0) throw new RangeError(`a posting must sum to zero, this one is off by ${rest} paise`);
  return entries.filter((entry) => entry.amount !== 0);
}
