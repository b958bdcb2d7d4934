import type { MailContext } from './template.ts';

/** A company that does not exist, for looking at mails and for tests. */
export const sampleContext: MailContext = {
  baseUrl: 'https://portal.quicktechpro.example',
  company: {
    name: 'QuickTechPro',
    address: ['2nd Floor, 14 Church Street', 'Ashok Nagar', 'Bengaluru 560001'],
    email: 'help@quicktechpro.example',
    phone: '+91 80 4000 1234',
    emergencyPhone: '+91 80 4000 9999',
    hoursText: 'Mon–Sat 9:00–20:00',
    grievance: { name: 'Meera Nair', email: 'grievance@quicktechpro.example', phone: '+91 80 4000 1235' },
  },
};
