import { account } from './hi/account.ts';
import { agreedWork } from './hi/agreed-work.ts';
import { conversation } from './hi/conversation.ts';
import { frame } from './hi/frame.ts';
import { payment } from './hi/payment.ts';
import { refund } from './hi/refund.ts';
import { session } from './hi/session.ts';
import { ticket } from './hi/ticket.ts';
import type { MailWords } from './mail-words.ts';

/** Mails to customers, in Hindi. */
export const hi: MailWords = {
  ...frame,
  ...account,
  ...ticket,
  ...conversation,
  ...session,
  ...agreedWork,
  ...payment,
  ...refund,
};
