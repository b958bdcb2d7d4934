import { catalogue } from '#kernel/messages.ts';

/** What the panel says of money that goes back. */
export const words = catalogue({
  en: {
    title: 'Money back',
    paid: 'Paid',
    left: 'Can still go back',
    none: 'Nothing of this payment went back.',
    columns: {
      amount: 'Amount',
      reason: 'Why',
      status: 'Status',
      asked: 'Asked',
      end: 'Expected or done',
      creditNote: 'Credit note',
    },
    reasons: {
      duplicate: 'Paid twice',
      late_payment: 'Arrived after the cancellation',
      cancelled: 'Request cancelled',
      desk: 'Decided by staff',
      gateway: 'Made at the gateway',
    },
    statuses: {
      requested: 'Being asked for',
      pending: 'On its way',
      processed: 'Done',
      failed: 'Failed',
    },
    retry: 'further attempt',
    reference: (reference: string) => `Reference ${reference}`,
    expected: (day: string) => `by ${day}`,
    needs: 'Needs you',
    form: {
      title: 'Give money back',
      amount: 'Amount in rupees',
      amountHint: (left: string) => `At most ${left}. It goes back the way it came.`,
      amountProblem: 'An amount in rupees, please, such as 499 or 249.50.',
      words: 'Why',
      wordsHint: 'Stands on the credit note, so the customer reads it.',
      cancel: (number: string) => `Cancel the request ${number} with it`,
      cancelHint: (percent: number, amount: string) =>
        `By the rule ${percent} % of the price go back: ${amount}. Without it the request goes on and only the price is reduced.`,
      ask: 'Give back …',
      askCancel: 'Cancel the request …',
      sure: (amount: string) => `${amount} goes back to the customer. This cannot be taken back.`,
      sureCancel: (number: string, amount: string) =>
        `${number} ends here and ${amount} goes back to the customer. This cannot be taken back.`,
      yes: 'Yes, do it',
      no: 'Not yet',
    },
    steps: {
      failed: 'This refund did not arrive',
      failedText: (owed: string) =>
        `${owed} of it are still owed. The customer was told that we are at it, and the credit note stands. Bring the money back once more, or by bank transfer.`,
      again: 'Ask the gateway once more',
      transfer: 'Reference of the bank transfer',
      transferHint: 'Once you have made it: the customer is told that her money is back.',
      transferred: 'It was paid by transfer',
      decide: 'What does this refund mean for the invoice?',
      decideText:
        'It was made at the gateway, not here. A credit note reduces the invoice by what went back; without one the price stays as invoiced and we bear it.',
      words: 'Why',
      wordsHint: 'Stands on the credit note, if one is issued.',
      issue: 'Issue a credit note',
      none: 'No credit note',
      madeGood: 'It made good a refund that failed',
    },
    agreed: {
      title: 'Agreed with a change',
      wish: (what: string) => `A lower price was agreed for: ${what}`,
      give: (amount: string) => `Give ${amount} back as agreed`,
      words: (number: string) => `agreed with a change of ${number}`,
    },
    waiting: {
      title: 'Refunds that need you',
      none: 'None. What was promised is on its way or has arrived.',
      ticket: 'Ticket',
      customer: 'Customer',
      what: 'What it needs',
      since: 'Since',
      needs: {
        another_way: 'It failed: bring it another way',
        credit_decision: 'Made at the gateway: say what it was',
        agreed: 'A lower price was agreed: give the difference back',
        extra_of_cancelled: 'Paid for extra work, then cancelled: decide what goes back',
        late: 'Not back by the day that was said: ask the gateway',
      },
    },
    busy: 'One moment …',
    lost: 'No answer came. Press once more: nothing is done twice.',
  },
});
