import { catalogue } from '#kernel/messages.ts';

/** Files that are added to something, and how far they are. */
export const words = catalogue({
  name: 'site/attachments',
  en: {
    legend: 'Pictures and files',
    hint: (count: number, megabytes: number) =>
      `Up to ${count} files of ${megabytes} MB: pictures (PNG, JPEG, HEIC, WebP, GIF), videos (WebM, MP4), PDF or text.`,
    drop: 'Drop files here or paste a screenshot',
    choose: 'Choose files',
    camera: 'Take a photo',
    record: {
      start: 'Record the screen',
      stop: (seconds: number) => `Stop recording, ${seconds} s`,
      hint: (seconds: number) => `You choose what is shown. Without sound, up to ${seconds} seconds.`,
      started: 'The screen is being recorded.',
      refused: 'Nothing was recorded: the browser was not allowed to, or it was cancelled.',
      failed: 'The recording did not work. A screenshot helps as well.',
      name: 'Screen recording',
    },
    full: (count: number) => `${count} files is the most that can be added.`,
    tooLarge: (megabytes: number) => `Too large: a file may have up to ${megabytes} MB.`,
    wrongType:
      'This kind of file cannot be added. Pictures (PNG, JPEG, HEIC, WebP, GIF), videos (WebM, MP4), PDF and text can.',
    empty: 'This file is empty.',
    unreadable: 'This file cannot be read any more. Please remove it and choose it again.',
    tooMany: (count: number) => `Not added: at most ${count} files.`,
    waiting: 'Waits',
    sending: (percent: number) => `${percent} % sent`,
    checking: 'Being checked…',
    paused: 'Waiting for the connection. It goes on by itself where it stopped.',
    pausedSpoken: (name: string) => `${name} waits for the connection and goes on by itself.`,
    done: 'Added',
    progress: (name: string) => `Sending ${name}`,
    cancel: (name: string) => `Stop sending ${name}`,
    remove: (name: string) => `Remove ${name}`,
    retry: 'Try again',
    left: 'Not sent completely. Choose it again, and it goes on where it stopped.',
    gone: 'This file is not there any more. Please remove it and add it again.',
    added: (name: string) => `${name} was added.`,
    busy: 'Files are still being sent. Please wait a moment or stop them.',
    failed: 'A file could not be added. Please remove it or try again.',
    kilobytes: (n: number) => `${n} KB`,
    megabytes: (n: string) => `${n} MB`,
  },
});
