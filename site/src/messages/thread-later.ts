import { catalogue } from '#kernel/messages.ts';

/** What a conversation says only once something happens in it. */
export const words = catalogue({
  name: 'site/thread-later',
  en: {
    over: (into: string) => `This conversation goes on in ${into}.`,
    carried: (into: string) =>
      `This conversation goes on in ${into}. What you had written waits for you there, not sent yet.`,
    open: (into: string) => `Go on in ${into}`,
    edit: {
      label: 'Change your message',
      hint: 'Everybody here can see that it was changed, and what it said before.',
      save: 'Save',
      busy: 'Saving…',
      cancel: 'Cancel',
      saved: 'Your message is changed.',
      now: 'It now says',
      asNew: 'Write it as a new message',
    },
  },
});
