import { catalogue } from '#kernel/messages.ts';

/** When something does not work: on a page of its own or beside a form. */
export const words = catalogue({
  name: 'site/problems',
  en: {
    notFound: {
      title: 'Page not found',
      text: 'The address may be mistyped, or the page may have moved. If it belongs to another account, it is not shown here.',
      action: 'Go to the start page',
      portal: 'Go to the dashboard',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'Nothing you saved is lost. Please try again. If it stays like this, tell us the reference below and we will find what happened.',
    },
    busy: {
      title: 'We cannot answer right now',
      text: 'The portal does not answer as it should. Nothing you saved is lost. Please try again in a minute.',
    },
    tooMany: {
      title: 'That was a bit much',
      text: 'Many requests came from your connection in a short time. Please wait a moment and try again.',
      wait: (seconds: number) =>
        `You can try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    },
    noNetwork: {
      title: 'You are offline',
      text: 'This page needs a connection. Nothing you saved is lost. Check your Wi-Fi or mobile data, then try again.',
    },
    again: 'Try again',
    reference: 'Reference',
    copyReference: 'Copy the reference',
    seeStatus: 'See the system status',
    offline:
      'You are offline. You can go on reading and typing; sending works again when the connection is back.',
    online: 'The connection is back.',
  },
});
