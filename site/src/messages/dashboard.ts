import { catalogue, plural } from '#kernel/messages.ts';

/** The first page after logging in. */
export const words = catalogue({
  en: {
    title: 'Dashboard',
    welcomeBack: (name: string) => `Welcome back, ${name}`,
    welcome: (name: string) => `Welcome, ${name}`,
    lastLogIn: (when: string, device: string) => `Last log-in ${when}${device ? ` · ${device}` : ''}`,
    firstTime: 'Good to have you here. This page shows what waits for you and where your tickets stand.',
    waiting: {
      title: 'Waiting for you',
      things: (n: number) => plural(n, 'thing', 'things'),
      pay: (subject: string) => `Pay for “${subject}”`,
      payMeta: (number: string) => `${number} · we start when it is paid`,
      payDo: 'Pay now',
      payAbout: (number: string) => `, ticket ${number}`,
      profile: 'Complete your profile',
      profileMeta: 'Your address and State are needed for bookings and invoices',
      profileDo: 'Complete',
    },
    stats: {
      label: 'Your account in figures',
      open: 'Open tickets',
      openDo: 'See tickets',
      pending: 'Pending payments',
      pendingDo: 'See payments',
      since: 'Customer since',
      sinceDo: 'Your profile',
    },
    tickets: {
      title: 'Active tickets',
      all: 'All tickets',
      none: 'Nothing is open',
      noneText: 'When something does not work as it should, book help here.',
    },
    start: {
      title: 'Book your first support session',
      text: 'Tell us what is wrong, choose a service level, pay. A technician then connects to your computer and solves it with you.',
      book: 'Book support',
    },
    remote: {
      title: 'Remote help',
      text: 'A technician connects to your computer and solves the problem while you watch.',
      price: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
      allIn: 'per session, all taxes inside',
      book: 'Get remote help',
    },
  },
});
