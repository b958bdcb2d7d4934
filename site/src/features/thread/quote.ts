import type { AttachmentView, MessageView } from '#collections/tickets/view.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { withQuote } from '#kernel/rich-text-quote.ts';
import { moment } from '#site/lib/format.ts';
import type { Typed } from './bodies.ts';
import { nameOf } from './message-frame.tsx';

type Draft = { body: Typed; attachments: AttachmentView[] };

/** What is being written with the message quoted behind it. The cursor goes there once the box is the one that has it. */
export function withQuoted(message: MessageView, { body, attachments }: Draft): Draft {
  const heading = `${nameOf(message)}, ${moment(message.at)}`;
  goToBox();
  return { body: withQuote(body as RichText | string | null, { heading, html: message.html }), attachments };
}

function goToBox(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const box = document.getElementById('reply-body');
      box?.focus();
      if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
      else if (box) getSelection()?.selectAllChildren(box);
      getSelection()?.collapseToEnd();
    }),
  );
}
