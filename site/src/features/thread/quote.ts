import type { RichText } from '#kernel/rich-text.ts';
import { type Said, withQuote } from '#kernel/rich-text-quote.ts';
import type { Typed } from './bodies.ts';

/** What stands in the box and the quote behind it. The cursor goes there once the box is another one. */
export function quoted(before: Typed, said: Said): RichText {
  setTimeout(() => {
    const box = document.getElementById('reply-body');
    box?.focus();
    if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
  });
  return withQuote(before as RichText | string | null, said);
}
