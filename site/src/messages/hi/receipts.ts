import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../receipts.ts';

export const words: Words<typeof english> = {
  title: (count) => (count === 1 ? 'सेशन रसीद' : 'सेशन रसीदें'),
  technician: 'तकनीशियन',
  start: 'शुरू (IST)',
  end: 'ख़त्म (IST)',
  duration: 'अवधि',
  minutes: (count) => `${count} मिनट`,
  scope: 'जिस पर सहमति थी',
  recording: 'रिकॉर्डिंग की अनुमति',
  yes: 'हाँ',
  no: 'नहीं',
  done: 'क्या किया गया',
  phrase: 'आपके तकनीशियन के शब्द',
  price: 'बुकिंग की कीमत',
  paid: (amount, when) => `${amount}, ${when} को भुगतान हुआ`,
};
