import type { Instant } from '#kernel/instant.ts';
import type { RichText } from '#kernel/rich-text.ts';
import type { AttachmentView } from './files-view.ts';
import type { TicketPointer } from './merge-view.ts';

export type MessageView = {
  id: string;
  author: 'you' | 'colleague' | 'technician' | 'system';
  authorName: string;
  at: Instant;
  /** Safe HTML made on the server from the checked rich text. */
  html: string;
  attachments: AttachmentView[];
  /** Goes up with every change of its text. */
  revision: number;
  editedAt: Instant | null;
  /** Until when the viewer may change it; null for what is not hers or is too old. */
  editableUntil: Instant | null;
  /** The text for the editor, only where it may be changed. */
  body: RichText | null;
  /** Number of another ticket that the portal's own words are about. */
  about?: string;
};

/** A message as the desk sees it. */
export type DeskMessageView = Omit<MessageView, 'author' | 'about'> & {
  author: 'you' | 'customer' | 'technician' | 'system';
  internal: boolean;
  about?: TicketPointer;
};

/** What a message said before it was changed, oldest first. */
export type MessageHistoryView = { versions: { at: Instant; html: string }[] };

/** How far each side has read; null when it has read nothing yet. */
export type ReadState = { customer: Instant | null; staff: Instant | null };
