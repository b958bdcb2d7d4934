import { catalogue } from '#kernel/messages.ts';

/** A password or recovery key that a customer seals for her technician: words that an island carries, and so no others. */
export const words = catalogue({
  name: 'site/secrets',
  en: {
    title: 'Passwords and recovery keys',
    safe: 'Never write a password into a message or a mail. Here it is locked in your browser, so that your technician alone can read it: once. After that it is deleted.',
    open: 'Send a password or recovery key safely',
    label: (who: string) => `For ${who} alone`,
    hint: (days: number) => `It can be read once, within ${days} days. You can take it back until then.`,
    fingerprint: 'Your technician’s key',
    fingerprintHint:
      'If you want to be sure, have these signs read out to you on the telephone. They have to be the same.',
    send: 'Lock and send',
    cancel: 'Do not send',
    sent: 'Locked and sent.',
    empty: 'Please write what your technician needs.',
    long: 'This is too long to be sent here.',
    failed: 'It could not be locked in this browser. Nothing was sent. Please call us.',
    none: 'As soon as a technician who can receive it looks after your ticket, you can send a password here.',
    call: (phone: string) =>
      `This browser cannot lock it. Please do not write it down here: call us, ${phone}, and say it to your technician.`,
    left: (when: string) => `Sent ${when}`,
    until: (when: string) => `deleted ${when} at the latest`,
    withdraw: 'Take it back',
    withdrawn: 'It is deleted. Nobody has read it.',
    states: {
      waiting: 'Waits to be read',
      handed_out: 'Is being read',
      opened: 'Read and deleted',
      withdrawn: 'Taken back, unread',
      expired: 'Deleted unread: time is over',
      reassigned: 'Deleted unread: another technician looks after your ticket. Please send it again.',
      key_lost: 'Deleted unread: your technician has a new key. Please send it again.',
      unreadable: 'Deleted: it could not be opened. Please send it again.',
      unconfirmed:
        'Deleted: we cannot say whether it was read. Please send it again if your technician asks for it.',
      ticket_over: 'Deleted with the end of the ticket',
    },
  },
});
