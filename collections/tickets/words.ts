import { catalogue } from '#kernel/messages.ts';
import { reopenDays } from './rules/moves.ts';

export const ticketWords = catalogue({
  name: 'tickets',
  en: {
    fields: {
      status: 'Status',
      assignee: 'Technician',
      message: 'Message',
      note: 'Note',
      answer: 'Answer',
      mergedInto: 'Goes on in',
      joined: 'Goes on here',
      urgency: 'Urgency',
    },
    what: { ticket: 'This ticket', message: 'This message', request: 'This request' },
    invalid: 'Some details need another look.',
    movedOn: 'This is no longer possible. Please reload the page to see where things stand.',
    workHasBegun: 'We have begun to work on it, so this cannot be changed any more. Please write to us here.',
    tooLate: `This was possible for ${reopenDays} days. Please book again or call us.`,
    continuedIn: (number: string) => `This conversation goes on in ${number}. Please write there.`,
    joined: (number: string, about: string) =>
      `Ticket ${number}, “${about}”, goes on here. What was said there can still be read.`,
    needsWords: 'Please say it in a few words.',
    noMoreReplies: 'This conversation has ended. Please book again or call us.',
    keyTaken: 'This was sent from somewhere else already. Please write it again.',
    stale: 'Somebody else has changed this ticket meanwhile. Look at what is new, then decide again.',
    staleForCustomer: 'This ticket has changed meanwhile. Please reload the page; nothing you typed is lost.',
    messageStale: 'This message was changed in another window meanwhile. Please reload the page.',
    editTooLate: (minutes: number) =>
      `A message can be changed for ${minutes} minutes. Please write a new one.`,
    editedTooOften: (times: number) =>
      `This has been changed ${times} times, and every version is kept. Please write a new message instead.`,
    closedUnanswered: (until: string) =>
      `We have not heard from you, so this ticket is closed. Do you still need help with it? You can take it up again here until ${until}.`,
    noAssignee: 'Please choose somebody who works on tickets.',
    ratedAlready: 'You have rated this service already. Thank you.',
    ratedTooEarly: 'You can rate the service when it is done.',
    askedAlready: 'You have asked for a change already. We answer that one first.',
    lessThanLeft: (left: string) =>
      `The price can be lower by one rupee at the least, and by what is left of the payment at the most: ${left}.`,
    agreedChange: (number: string) => `agreed with a change of ${number}`,
    summary: {
      title: 'Ticket summary',
      list: 'Your tickets',
      made: 'As of',
      customer: 'Customer',
      history: 'What happened',
      talk: 'Conversation',
      files: (names: string) => `Files: ${names}`,
      extra: 'Extra work and parts',
      extraPaid: (amount: string, when: string, invoice: string) =>
        `${amount}, paid ${when}, invoice ${invoice}`,
      extraDue: (amount: string) => `${amount}, agreed and not paid yet`,
      system: 'Message of the portal',
      newestOnly: (n: number) => `Only the newest ${n} are here. All of them are in the portal.`,
    },
    export: {
      columns: {
        number: 'Number',
        service: 'Service',
        status: 'Status',
        subject: 'Subject',
        urgency: 'Urgency',
        createdAt: 'Booked',
        price: 'Booked price, INR',
        paidAt: 'Paid',
        expectedAt: 'Expected',
        technician: 'Technician',
        invoice: 'Invoice',
        refund: 'Refund, INR',
        stars: 'Rating, stars',
      },
      status: {
        awaiting_payment: 'Waits for payment',
        open: 'Open',
        in_progress: 'In progress',
        waiting_for_customer: 'Waits for your answer',
        resolved: 'Resolved',
        closed: 'Closed',
        cancelled: 'Cancelled',
      },
      urgency: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    },
    answeredAlready: 'This request has been answered by somebody else meanwhile.',
  },
});
