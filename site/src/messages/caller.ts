import { catalogue } from '#kernel/messages.ts';

/** Whether somebody who calls is one of us. */
export const words = catalogue({
  name: 'site/caller',
  en: {
    title: 'Check a caller',
    description: 'Find out whether somebody who calls you works for us.',
    how: 'Everybody of ours has a number for today. Ask the caller for it, and type it here.',
    number: 'Number that the caller told you',
    numberHint: 'Eight digits',
    ticket: 'Your ticket number',
    ticketHint: 'Then we say whether the caller is the technician of this ticket. For example RT2026-0012.',
    check: 'Check',
    yes: 'Yes, this is one of us',
    yesText:
      'This number belongs to somebody of ours today. On your ticket’s page you find three words that the technician must say, too.',
    yesTicket: (ticket: string) => `This is the technician of ${ticket} today.`,
    no: 'No, we do not know this caller',
    noText:
      'Hang up. Do not install anything, and do not read out any code. If somebody has been on your computer already, disconnect it from the internet.',
    noTicket: 'Nobody with this number works on that ticket today.',
    call: 'Call us instead',
    card: {
      title: 'When we call you',
      text: (technician: string) => `${technician} says these three words first:`,
      never: 'We never ask for an OTP, a PIN or a password on the telephone.',
      check: 'Check a caller',
      doubt: 'This is not my technician',
      told: 'Thank you. We have been told at once and call you back. Hang up, install nothing and read out no code.',
    },
  },
});
