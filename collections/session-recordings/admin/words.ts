import { catalogue } from '#kernel/messages.ts';

export const words = catalogue({
  en: {
    title: 'Recordings',
    what: 'The customer permitted a recording. It is kept for the days of the settings, and she can delete it before.',
    add: 'Add a recording (MP4 or WebM)',
    sending: (percent: number) => `${percent} % sent`,
    paused: 'Waits for the line …',
    stop: 'Stop',
    failed: 'The recording could not be added. Please try again.',
    wrongType: 'A recording is an MP4 or a WebM video.',
    tooLarge: (megabytes: number) => `A recording may have up to ${megabytes} MB.`,
    deletes: (when: string) => `Is deleted ${when}`,
    gone: {
      customer: (when: string) => `Deleted by the customer ${when}`,
      clock: (when: string) => `Deleted ${when}`,
    },
    play: (name: string) => `Play ${name}`,
  },
});
