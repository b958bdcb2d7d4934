import type { PayloadRequest } from 'payload';
import type { RichText } from '#kernel/rich-text.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import type { AttachmentView, MessageView } from '../view.ts';
import { instant } from './card.ts';

type Row = {
  id: string;
  authorKind: 'customer' | 'staff' | 'system';
  authorId: string | null;
  authorName: string | null;
  at: string;
  body: RichText;
  attachments: (Omit<AttachmentView, 'size'> & { size: number | string })[];
};

/** The conversation of a ticket as a customer may read it: what staff noted among themselves is not selected. */
export async function loadMessages(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: string,
): Promise<MessageView[]> {
  const rows = await query<Row>(
    req,
    sql`select m.id, m.author_kind as "authorKind", m.author_customer_id as "authorId", coalesce(c.name, s.name) as "authorName", m.created_at as at, m.body,
          coalesce((select json_agg(json_build_object('id', a.id, 'filename', a.filename, 'mimeType', a.mime_type, 'size', a.size, 'createdAt', a.created_at) order by a.created_at, a.id)
                    from attachments a where a.message_id = m.id), '[]') as attachments
        from ticket_messages m left join customers c on c.id = m.author_customer_id left join staff s on s.id = m.author_staff_id
        where m.ticket_id = ${ticket}::uuid and m.account_id = ${caller.account}::uuid and not m.internal
        order by m.created_at, m.id limit 500`,
  );
  return rows.map((row) => ({
    id: row.id,
    author: authorOf(row, caller),
    authorName: row.authorName ?? '',
    at: instant(row.at),
    html: richTextToHtml(row.body),
    attachments: row.attachments.map((file) => ({
      ...file,
      size: Number(file.size),
      createdAt: instant(file.createdAt),
    })),
  }));
}

function authorOf(row: Row, caller: CustomerCaller): MessageView['author'] {
  if (row.authorKind === 'staff') return 'technician';
  if (row.authorKind === 'system') return 'system';
  return row.authorId === caller.id ? 'you' : 'colleague';
}
