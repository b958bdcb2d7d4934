import type { MessageView } from '#collections/tickets/conversation-view.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { withQuote } from '#kernel/rich-text-quote.ts';
import { moment } from '#site/lib/format.ts';
import type { Typed } from './bodies.ts';
import { nameOf } from './message-frame.tsx';

type Draft = { body: Typed; attachments: AttachmentView[] };

/** What is being written with the message quoted behind it. */
export function withQuoted(message: MessageView, { body, attachments }: Draft): Draft {
  const heading = `${nameOf(message)}, ${moment(message.at)}`;
  return { body: withQuote(body as RichText | string | null, { heading, html: message.html }), attachments };
}
