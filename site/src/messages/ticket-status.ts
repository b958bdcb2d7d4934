import { catalogue } from '#kernel/messages.ts';

/** What a status means for the customer: whose turn it is, and what comes next. */
export const words = catalogue({
  name: 'site/ticket-status',
  en: {
    payment: { label: 'Waiting for your payment', next: 'Pay, and we start' },
    confirming: { label: 'Payment being confirmed', next: 'The bank confirms your payment, then we start' },
    starting: { label: 'Payment received', next: 'Your ticket is being handed to a technician' },
    queued: { label: 'We have it', next: 'A technician takes your ticket' },
    assigned: {
      label: 'Technician assigned',
      next: (who: string) => `${who} contacts you for the session`,
    },
    working: { label: 'We are on it', next: 'We tell you as soon as it is solved' },
    answer: { label: 'Waiting for your answer', next: 'Answer in the conversation, and we go on' },
    sign: {
      label: 'Waiting for your signature',
      next: 'Read what the technician asks for and sign, then we connect',
    },
    resend: {
      label: 'Waiting for your password',
      next: 'Send the password again, the last one could not be read',
    },
    decide: {
      label: 'Waiting for your decision',
      next: 'Say yes or no to the extra work; what you booked goes on',
    },
    payExtra: { label: 'Extra work to be paid', next: 'Pay the extra work that you agreed to' },
    owing: (state: string) => `${state}, extra work to be paid`,
    resolved: { label: 'Solved', next: 'Tell us whether it is solved' },
    closed: { label: 'Closed', next: 'Nothing more to do' },
    cancelled: { label: 'Cancelled', next: 'Nothing more to do' },
    merged: { label: 'Put together', next: (into: string) => `It goes on in ${into}` },
    cancelledPaid: { label: 'Cancelled', next: 'What became of your payment stands on the ticket' },
  },
});
