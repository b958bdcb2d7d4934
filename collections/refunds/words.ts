import { catalogue } from '#kernel/messages.ts';

export const refundWords = catalogue({
  en: {
    tooMuch: (left: string) => `Only ${left} of this payment can still go back.`,
    otherRefund: 'This form has been sent before, for another amount. Please reload the page.',
    notFailed: 'Only a refund that failed can be given again.',
    nothingOwed: 'Nothing of this payment is left: all of it went back in other ways.',
    beingTried: 'This refund is being tried again already.',
    decided: 'It has been decided already whether a credit note belongs to this refund.',
    nothingFailed: 'No refund of this payment failed over as much as this.',
    allCredited: 'The whole invoice has been credited already.',
    refund: 'This refund',
    payment: 'This payment',
    /** On the credit note. */
    sentence: {
      desk: (why: string) => `Reduction in price: ${why}`,
    },
    problem: {
      failedThere: 'The gateway took the refund and could not bring it to the customer.',
    },
  },
});
