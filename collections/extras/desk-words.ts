import { catalogue } from '#kernel/messages.ts';

/** What staff are told when extra work or parts cannot be asked for. */
export const extraDeskWords = catalogue({
  en: {
    fields: { extra: 'Extra work and parts', extraTotal: 'Total of it' },
    notYours: 'Only the technician who has the ticket, or an admin, can ask for more.',
    notNow: 'More can be asked for while the ticket is paid and worked on, not before and not after.',
    answered:
      'The customer has answered this one, or it was withdrawn, so it stays as it is. Please ask anew.',
    changed: 'Somebody else has changed this proposal meanwhile. Please look at it again.',
    sentBefore:
      'This proposal has reached the customer already, as it was before. Please open the ticket again and change it there.',
    keyTaken: 'This was sent from somewhere else already. Please write it again.',
    tooMany: (most: number) => `A ticket can have ${most} proposals. More is another booking.`,
    tooMuch: (most: string) => `At most ${most} at a time, as the settings say. Is a digit too many in it?`,
    tooLittle: 'Less than one rupee cannot be paid. Please leave it out.',
    sure: (total: string) => `That is ${total}. Please look at it once more and confirm the amount.`,
    isPaid: 'It is paid already. What goes back is given back on the page of its payment.',
    underWay: 'A payment for it is under way. Please look again when it has arrived.',
    notMoney: 'The customer has agreed to it: only accounts or an admin can let it go.',
  },
});
