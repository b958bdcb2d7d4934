import type { RichText } from '#kernel/rich-text.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { sql } from '#toolkit/database.ts';
import type { DeskMessageView, MessageView } from '../conversation-view.ts';
import type { AttachmentView } from '../files-view.ts';
import type { TicketPointer } from '../merge-view.ts';
import { editableUntil } from '../rules/edit-window.ts';
import { instant } from './card.ts';

export type MessageRow = {
  id: string;
  authorKind: 'customer' | 'staff' | 'system';
  customer: string | null;
  staff: string | null;
  authorName: string | null;
  internal: boolean;
  at: string;
  body: RichText;
  revision: string;
  editedAt: string | null;
  about: TicketPointer | null;
  attachments: (Omit<AttachmentView, 'size'> & { size: number | string })[];
};

/** Of a message `m`, with `messageJoins`. */
export const messageColumns = sql`m.id, m.author_kind as "authorKind", m.author_customer_id as customer, m.author_staff_id as staff,
  coalesce(c.name, s.name) as "authorName", m.internal, m.created_at as at, m.body, m.revision, m.edited_at as "editedAt",
  (select json_build_object('id', o.id, 'number', o.number) from tickets o where o.id = m.about_id) as about,
  coalesce((select json_agg(json_build_object('id', f.id, 'filename', f.filename, 'mimeType', f.mime_type, 'size', f.size, 'createdAt', f.created_at) order by f.created_at, f.id)
            from attachments f where f.message_id = m.id), '[]') as attachments`;

export const messageJoins = sql`left join customers c on c.id = m.author_customer_id left join staff s on s.id = m.author_staff_id`;

/** A message as one customer sees it. Never for what is internal. @param viewer a customer's id */
export function toMessageView(row: MessageRow, viewer: string, now: Date): MessageView {
  const isHers = row.customer !== null && row.customer === viewer;
  const about = row.about ? { about: row.about.number } : {};
  return { ...common(row, isHers, now), author: authorForCustomer(row, isHers), ...about };
}

/** A message as one member of staff sees it. @param viewer a staff id */
export function toDeskMessageView(row: MessageRow, viewer: string, now: Date): DeskMessageView {
  const isTheirs = row.staff !== null && row.staff === viewer;
  const author = isTheirs ? 'you' : row.authorKind === 'staff' ? 'technician' : row.authorKind;
  const about = row.about ? { about: row.about } : {};
  return { ...common(row, isTheirs, now), author, internal: row.internal, ...about };
}

function authorForCustomer(row: MessageRow, isHers: boolean): MessageView['author'] {
  if (row.authorKind === 'staff') return 'technician';
  if (row.authorKind === 'system') return 'system';
  return isHers ? 'you' : 'colleague';
}

function common(row: MessageRow, isOwn: boolean, now: Date): Omit<MessageView, 'author' | 'about'> {
  const until = isOwn ? editableUntil(new Date(row.at), now) : null;
  return {
    id: row.id,
    authorName: row.authorName ?? '',
    at: instant(row.at),
    html: richTextToHtml(row.body),
    attachments: row.attachments.map((file) => ({
      ...file,
      size: Number(file.size),
      createdAt: instant(file.createdAt),
    })),
    revision: Number(row.revision),
    editedAt: row.editedAt && instant(row.editedAt),
    editableUntil: until && instant(until),
    body: until && row.body,
  };
}
