import type { PayloadRequest } from 'payload';
import type { NotificationCategory } from '#collections/notifications/contract.ts';
import type { NotificationData, NotificationKind } from '#collections/notifications/rules/words.ts';
import type { EmailName, EmailProps } from '#emails/index.ts';

/** What one customer finds in the portal. */
export type Entry = {
  customer: string;
  category: NotificationCategory;
  kind: NotificationKind;
  ticket: string | null;
  data: NotificationData;
};

/** A mail to one person: `person` is the id of a customer or a member of staff and part of the mail's key. */
export type Mail = {
  [Name in EmailName]: {
    template: Name;
    props: EmailProps<Name>;
    recipient: string;
    person: string;
    customer: string | null;
    /** What it tells of, where that is more than the notice's own subject: part of the mail's key instead of it. */
    about?: string;
  };
}[EmailName];

export type Announcement = {
  entries: Entry[];
  mails: Mail[];
  /** Another notice about the same subject, some minutes later. */
  follow?: { event: string; afterMinutes: number };
  /** The same notice once more, a little later; under its key it waits once. */
  again?: { key: string; afterMs: number };
};

/** What happens when something has happened: who hears of it, where and in which words. */
export type Notice<Facts> = {
  /** Reads what there is to say, by SQL, inside the transaction that writes it; null when it is old news by now. */
  load: (req: PayloadRequest, subject: string) => Promise<Facts | null>;
  /** Pure. */
  tell: (facts: Facts) => Announcement;
  /** Facts of the kind that `load` finds, for previews and tests. */
  sample: Facts;
};

/** Holds all parts of a notice to one kind of facts: `tell` and `sample` know what `load` finds. */
export function defineNotice<Facts>(notice: Notice<Facts>): Notice<Facts> {
  return notice;
}
