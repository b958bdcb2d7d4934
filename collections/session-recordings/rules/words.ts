import { catalogue } from '#kernel/messages.ts';

/** What is said where recordings are asked for. */
export const recordingWords = catalogue({
  name: 'session-recordings',
  en: { what: 'This recording' },
});
