import { catalogue } from '#kernel/messages.ts';

/** Paying for a ticket and what a price consists of. */
export const words = catalogue({
  name: 'site/payment',
  en: {
    pay: (amount: string) => `Pay ${amount}`,
    tryAgain: (amount: string) => `Try again: pay ${amount}`,
    opening: 'Opening the check-out…',
    open: 'The check-out is open',
    confirming: 'Confirming your payment…',
    confirmingText: 'The bank has answered. We are making sure; this takes a few seconds.',
    paid: 'Paid. Opening your ticket…',
    slowTitle: 'The confirmation takes longer than usual',
    slowText:
      'You need not do anything and should not pay again. As soon as the bank confirms, the ticket shows it and an e-mail with the receipt follows.',
    unfinishedTitle: 'Payment not finished',
    unfinishedText: 'Try again, or pay later from the ticket.',
    failedTitle: 'The payment did not go through',
    failedText: 'You can try again, also in another way.',
    blocked:
      'The check-out could not be loaded. Please check your connection or a content blocker, and try again.',
    toTicket: 'Go to the ticket',
    secure: 'Paid through Razorpay: UPI, cards, net banking, wallets. We never see your card.',
    lines: {
      taxable: 'Taxable value',
      cgst: (rate: string) => `CGST ${rate}`,
      sgst: (rate: string) => `SGST ${rate}`,
      igst: (rate: string) => `IGST ${rate}`,
      roundOff: 'Round off',
      total: 'Total',
      caption: 'What the price consists of',
      inclusive: 'The price includes GST. Nothing is added.',
      untaxed: 'No GST is charged.',
      place: (state: string) => `Place of supply: ${state}`,
    },
  },
});
