import { catalogue } from '#kernel/messages.ts';

/** Receipts of remote sessions. */
export const words = catalogue({
  name: 'site/receipts',
  en: {
    title: (count: number) => (count === 1 ? 'Session receipt' : 'Session receipts'),
    technician: 'Technician',
    start: 'Start (IST)',
    end: 'End (IST)',
    duration: 'Duration',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    scope: 'What was agreed to',
    recording: 'Recording permitted',
    yes: 'Yes',
    no: 'No',
    done: 'What was done',
    phrase: 'Words of your technician',
    price: 'Booked price',
    paid: (amount: string, when: string) => `${amount}, paid ${when}`,
  },
});
