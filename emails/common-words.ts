import { catalogue, plural } from '#kernel/messages.ts';

export const commonWords = catalogue({
  name: 'mail/common',
  en: {
    hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    lifetime: (minutes: number) =>
      minutes % 60 === 0 ? plural(minutes / 60, 'hour', 'hours') : plural(minutes, 'minute', 'minutes'),
    copyAddress: 'If the button does not work, copy this address into your browser:',
    saidBefore: (count: number) =>
      `${plural(count, 'message', 'messages')} before these can be read in the ticket.`,
    foot: {
      why: (company: string) => `You get this mail because of your account or a request at ${company}.`,
      contact: (email: string, phone: string) => `Questions: ${email} · ${phone}`,
      grievance: (name: string, email: string, phone: string) =>
        `Grievance officer: ${name} · ${email} · ${phone}`,
    },
    safety: 'We never ask for your password, a one-time code or card details by mail or phone.',
    facts: {
      ticket: 'Ticket',
      invoice: 'Invoice',
      service: 'Service',
      subject: 'Subject',
      amount: 'Amount',
      paidBy: 'Paid by',
      paymentId: 'Payment ID',
      received: 'Received',
    },
  },
});
