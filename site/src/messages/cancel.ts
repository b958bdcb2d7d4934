import { catalogue } from '#kernel/messages.ts';

/** Cancelling a request: the rule, the amount, the reason; and what becomes of the money. */
export const words = catalogue({
  name: 'site/cancel',
  en: {
    title: 'Cancel this request',
    trail: 'Cancel',
    sub: (number: string) => `Ticket ${number}`,
    rule: {
      unpaid:
        'Nothing has been paid for it, so nothing goes back. A payment that is under way comes back to you by itself.',
      full: 'Work has not begun, so you get back everything you paid.',
      fullUntil: (until: string, percent: number) =>
        percent > 0
          ? `Until ${until} you get back everything you paid. After that it is ${percent} %, as long as work has not begun.`
          : `Until ${until} you get back everything you paid. After that nothing goes back.`,
      later: (until: string, percent: number) =>
        `The time for the whole amount ended ${until}. As long as work has not begun, ${percent} % of what you paid goes back.`,
      laterNone: (until: string) => `The time for a refund ended ${until}. Nothing goes back any more.`,
      begun: (percent: number) => `Work has begun, so ${percent} % of what you paid goes back.`,
      before: (amount: string) => `${amount} of it went back before.`,
      policy: 'Refund policy',
    },
    amount: 'Goes back to you',
    nothing: 'Nothing goes back',
    extras: (amount: string) => `What you paid for extra work, ${amount}, goes back in full as well.`,
    to: (method: string) => `to ${method}, the way you paid`,
    backBy: (day: string) => `With you by ${day}`,
    document: 'You get a credit note for your invoice at once.',
    reason: 'Why do you cancel?',
    choose: 'Please choose',
    reasons: {
      solved_itself: 'The problem is gone',
      booked_by_mistake: 'I booked by mistake',
      wrong_service: 'I need another service',
      too_late: 'It would take too long',
      found_other_help: 'I found other help',
      other: 'Another reason',
    },
    more: 'Anything we should know?',
    moreHint: 'Needed only for “Another reason”.',
    final: 'This cannot be undone. You can book again at any time.',
    keep: 'Keep the request',
    confirm: 'Cancel the request',
    confirmRefund: (amount: string) => `Cancel and get ${amount} back`,
    over: 'This request cannot be cancelled here any more',
    overText:
      'Somebody has begun to work on it, or it has ended. If you want to stop it, call us or write to us.',
    back: 'Back to the ticket',
    cancelled: {
      byYou: (when: string) => `You cancelled this request on ${when}.`,
      byUs: (when: string) => `We cancelled this request on ${when}.`,
      why: (words: string) => `The reason: ${words}`,
      mail: 'We have sent you an e-mail.',
      refund: 'What goes back to you stands below.',
      again: 'Book again',
    },
    refund: {
      title: 'Refund',
      several: 'Refunds',
      states: {
        asked: 'Being sent',
        on_its_way: 'On its way',
        done: 'Paid out',
        delayed: 'Takes longer',
      },
      reasons: {
        duplicate: 'You had paid twice.',
        late_payment: 'This payment arrived after the request was cancelled.',
        cancelled: 'The request was cancelled.',
        desk: 'We gave it back.',
        gateway: 'We gave it back.',
      },
      to: (method: string) => `To ${method}`,
      byTransfer: 'By bank transfer',
      backBy: (day: string) => `With you by ${day}`,
      doneOn: (day: string) => `Handed to your bank on ${day}`,
      delayed: 'It could not go back the way it came. We bring it to you; you need not do anything.',
      reference: (reference: string) => `Reference at your bank: ${reference}`,
      creditNote: (number: string) => `Credit note ${number}`,
      creditNotePdf: 'Credit note PDF',
      payment: 'Payment',
    },
  },
});
