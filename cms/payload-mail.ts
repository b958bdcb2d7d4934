import type { EmailAdapter } from 'payload';

/** Payload itself sends no mail: every message is a delivery row with a job, see `cms/notices`. */
export const mailGoesThroughDeliveries: EmailAdapter = () => ({
  name: 'deliveries',
  defaultFromAddress: 'unused@invalid',
  defaultFromName: 'unused',
  sendEmail: async () => {
    throw new Error('mail is sent through deliveries');
  },
});
