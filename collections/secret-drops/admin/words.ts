import { passphraseMin } from '#kernel/key-lock.ts';
import { catalogue } from '#kernel/messages.ts';
import type { SecretState } from '../rules/states.ts';

const states: Record<SecretState, string> = {
  waiting: 'Waits',
  handed_out: 'Being opened',
  opened: 'Opened, deleted',
  withdrawn: 'Taken back',
  expired: 'Too old, deleted',
  reassigned: 'For another technician, deleted',
  key_lost: 'For an old key, deleted',
  unreadable: 'Did not open, deleted',
  unconfirmed: 'Not confirmed, deleted',
  ticket_over: 'Ticket over, deleted',
};

export const words = catalogue({
  en: {
    title: 'Secrets',
    waits: 'A secret waits for you',
    forOther: 'Sealed for somebody else: only she or he can open it.',
    left: (when: string) => `Left ${when}`,
    states,
    open: 'Open it',
    opens: 'It can be opened once. Have at hand where you need it: it is shown for one minute.',
    passphrase: 'Your passphrase',
    wrongPassphrase: 'This is not the passphrase of your key. Nothing was opened yet.',
    noKey: 'You have no key in this panel any more. Ask the customer to send it again when you have one.',
    unreadable: 'It did not open. It is deleted, and the customer is asked to send it again.',
    shown: (seconds: number) => `Shown for ${seconds} seconds more, then it is gone for good.`,
    copy: 'Copy',
    copied: 'Copied. It stays in the clipboard of this device until something else is copied.',
    hide: 'Hide now',
    unconfirmed:
      'We could not note that you have read it. In 15 minutes it is deleted by itself, and the customer is told.',
    noKeyYet: 'Customers cannot send you passwords safely yet: you have no key.',
    makeOne: 'Make a key',
    cancel: 'Not now',
    doing: 'One moment …',
    noCrypto: 'This browser cannot do it: it needs a secure connection (https) and a current version.',
    key: {
      title: 'Key for secrets of customers',
      what: 'Customers seal passwords and recovery keys for this key in their browser. Only who knows your passphrase opens them: not the server, not an admin.',
      fingerprint: 'Fingerprint',
      since: (when: string) => `Made ${when}. Read it out when a customer asks.`,
      none: 'No key yet.',
      passphrase: 'New passphrase',
      hint: `At least ${passphraseMin} characters, best four or five words. Not your log-in password. Nobody can reset it: if it is lost, you make a new key, and what waits is void.`,
      again: 'The passphrase once more',
      short: `Please take at least ${passphraseMin} characters.`,
      differ: 'The two are not the same.',
      make: 'Make my key',
      replace: 'Make a new key',
      sure: 'Secrets that wait for the key you have will be deleted, and their customers asked to send them again.',
      made: 'Your key is made.',
    },
  },
});
