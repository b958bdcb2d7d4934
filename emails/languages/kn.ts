import { account } from './kn/account.ts';
import { agreedWork } from './kn/agreed-work.ts';
import { conversation } from './kn/conversation.ts';
import { frame } from './kn/frame.ts';
import { payment } from './kn/payment.ts';
import { refund } from './kn/refund.ts';
import { session } from './kn/session.ts';
import { ticket } from './kn/ticket.ts';
import type { MailWords } from './mail-words.ts';

/** Mails to customers, in Kannada. */
export const kn: MailWords = {
  ...frame,
  ...account,
  ...ticket,
  ...conversation,
  ...session,
  ...agreedWork,
  ...payment,
  ...refund,
};
