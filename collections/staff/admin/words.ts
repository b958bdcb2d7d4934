import { catalogue } from '#kernel/messages.ts';

export const words = catalogue({
  en: {
    email: 'E-mail',
    password: 'Password',
    logIn: 'Log in',
    loggingIn: 'Logging in …',
    logOut: 'Log out',
    unreachable: 'The server does not answer. Please try again in a moment.',
    search: 'Find ticket, customer, payment, invoice',
    searchHint: 'Number, name, phone or e-mail',
    noHits: 'Nothing found.',
    kinds: { ticket: 'Ticket', customer: 'Customer', payment: 'Payment', invoice: 'Invoice' },
    today: 'Today',
    open: 'Open tickets',
    waitingPayment: 'Waiting for payment',
    receivedToday: 'Received today',
    held: 'Payments to look at',
    deadJobs: 'Jobs that gave up',
    newest: 'Newest tickets',
    none: 'No tickets yet. They appear here as customers book.',
    columns: { number: 'Number', subject: 'Subject', customer: 'Customer', status: 'Status', price: 'Price' },
  },
});
