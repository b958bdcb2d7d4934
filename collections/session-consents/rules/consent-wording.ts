import { catalogue } from '#kernel/messages.ts';

/** What a customer agrees to before somebody connects. Whoever changes a word raises `wordingVersion`. */
export const consentWording = catalogue({
  name: 'consent-wording',
  en: {
    intro: 'Our technician connects to your device while you watch. You can end the session at any time.',
    scope: 'What the technician may look at and change',
    nothingElse: 'For anything else the technician asks you first.',
    recording: 'The session may be recorded',
    recordingHint: 'Your choice: without a recording we help you just the same.',
    backup: 'Your data',
    kept: 'I have a backup of my important data',
    none: 'I have no backup and accept that data can be lost',
    signature: 'Your full name, as your signature',
    withdraw: 'You can take this back on this page at any time. The technician is told at once.',
  },
});
