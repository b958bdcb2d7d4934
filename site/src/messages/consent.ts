import { catalogue } from '#kernel/messages.ts';

/** Around what a customer agrees to before a session; the words of the consent itself come with it. */
export const words = catalogue({
  name: 'site/consent',
  en: {
    title: 'Before we connect',
    asks: (who: string, when: string) =>
      `${who} asks for your consent, ${when}. Nobody connects before you agree.`,
    agree: 'I agree',
    over: 'There is nothing to agree to any more: no session is coming up.',
    states: { given: 'You agreed', withdrawn: 'You took it back' },
    signed: (name: string, when: string) => `Signed “${name}”, ${when}`,
    withdrawnAt: (when: string) => `Taken back ${when}. Your technician has been told.`,
    recording: { yes: 'The session may be recorded.', no: 'The session is not recorded.' },
    withdraw: 'Take my consent back',
    again: 'Agree again',
  },
});
