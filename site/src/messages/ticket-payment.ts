import { catalogue } from '#kernel/messages.ts';

/** What a ticket costs, and how its payment stands. */
export const words = catalogue({
  name: 'site/ticket-payment',
  en: {
    title: 'Payment',
    due: 'Waiting for your payment',
    dueText: 'All taxes are inside. We start as soon as the payment has arrived.',
    lastFailure: 'The last attempt did not go through',
    failureUnknown:
      'Please try again, also another way. What your bank may have taken for it comes back by itself.',
    confirming: 'We are confirming your payment',
    confirmingText:
      'This usually takes seconds, in rare cases some minutes. Please do not pay again. This page looks by itself; you may also leave it, we send an e-mail.',
    confirmingLong:
      'It takes longer than usual. Nothing is lost: we keep asking the bank and send you an e-mail. Please do not pay again.',
    look: 'Look again',
    paid: 'Paid',
    paidAt: (when: string, method: string) => `${when} · ${method}`,
    paidNow: 'Thank you, your payment has arrived.',
    notArrived: 'No payment has arrived yet. If your bank shows one, it is confirmed here in a few minutes.',
    receipt: 'Receipt',
    invoice: 'Invoice',
    invoicePdf: 'Invoice PDF',
    breakup: { title: 'Price' },
  },
});
