import { $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalEditor,
} from 'lexical';
import { quotedLines, type Said } from '#kernel/rich-text-quote.ts';

/** Puts a quote at the end, with an empty paragraph below it where the cursor goes. */
export function insertQuote(editor: LexicalEditor, { heading, html }: Said): void {
  editor.update(() => {
    const root = $getRoot();
    const last = root.getLastChild();
    if (last?.getTextContent() === '') last.remove();
    const lines = quotedLines(html).flatMap((line) => [$createLineBreakNode(), $createTextNode(line)]);
    const below = $createParagraphNode();
    root.append($createQuoteNode().append($createTextNode(heading).setFormat('bold'), ...lines), below);
    below.selectStart();
  });
  editor.focus();
}
