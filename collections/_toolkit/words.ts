import { catalogue } from '#kernel/messages.ts';

/** What any door of the API may say. */
export const refusals = catalogue({
  name: 'refusals',
  en: {
    logIn: 'Please log in to go on.',
    noPage: 'This page was not found.',
    fields: 'Some details need another look.',
    notUnderstood: 'This request was not understood.',
    tooLarge: (kilobytes: number) => `That is too large. At most ${kilobytes} KB can be sent here.`,
    tooOften: (minutes: number) =>
      `That was too often. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    gateway: 'The payment service does not answer right now. Please try again in a minute.',
    slow: 'This takes longer than it should. Please try again in a moment.',
    broken: 'Something went wrong on our side. Nothing you typed is lost.',
    foreign: 'This request did not come from our own pages.',
    noPayments: 'Payments are not possible yet. Please call us.',
    notWaiting: 'This ticket is not waiting for a payment any more.',
    startAnew: 'This booking could not be made. Please start a new one.',
    draftStale:
      'This booking was changed in another tab or on another device. Please load the newer version.',
    noticeChanged: 'The privacy notice has changed. Please reload this page and read it again.',
    noNotice: 'There is no privacy notice yet. Please try again later.',
  },
});
