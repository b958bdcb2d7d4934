import { catalogue } from '#kernel/messages.ts';
import type { ConsentState } from '../rules/consent.ts';

const states: Record<ConsentState, string> = {
  none: 'Not asked yet',
  asked: 'Waits for the customer',
  given: 'Agreed',
  withdrawn: 'Taken back',
};

export const words = catalogue({
  en: {
    title: 'Consent to the session',
    states,
    needed: 'Work on a remote ticket begins when the customer has agreed.',
    stop: 'Do not connect, or end the session now, and talk to the customer.',
    askedAt: (when: string) => `Asked ${when}`,
    signed: (name: string, when: string) => `Signed “${name}”, ${when}`,
    withdrawnAt: (when: string) => `Taken back ${when}`,
    recording: { yes: 'The session may be recorded.', no: 'No recording.' },
    backup: { kept: 'She has a backup.', none: 'She has no backup, and accepts that data can be lost.' },
    ask: 'Ask for consent',
    again: 'Ask for something else',
    label: 'What you want to look at and change',
    hint: 'The customer reads it word by word. Another scope needs another consent.',
    send: 'Ask the customer',
    cancel: 'Not now',
    doing: 'One moment …',
  },
});
