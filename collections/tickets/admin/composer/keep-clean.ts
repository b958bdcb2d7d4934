import { LinkNode } from '@lexical/link';
import { ListNode } from '@lexical/list';
import { QuoteNode } from '@lexical/rich-text';
import { type ElementNode, type LexicalEditor, ParagraphNode, TextNode } from 'lexical';
import { linkUrl } from '#kernel/link-url.ts';

/** Bits of Lexical's text format: bold, italic, struck through, underlined, code. */
const kept = 1 | 2 | 4 | 8 | 16;

/** Takes out at once what the server does not keep, whatever a paste brought. @returns how to stop */
export function keepClean(editor: LexicalEditor): () => void {
  const plainBlock = (node: ElementNode) => {
    if (node.getFormatType() !== '') node.setFormat('');
    if (node.getIndent() !== 0) node.setIndent(0);
  };
  const stops = [
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('');
      const format = node.getFormat();
      if ((format & ~kept) !== 0) node.setFormat(format & kept);
    }),
    editor.registerNodeTransform(ParagraphNode, plainBlock),
    editor.registerNodeTransform(QuoteNode, plainBlock),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet');
    }),
    editor.registerNodeTransform(LinkNode, (node) => {
      if (linkUrl(node.getURL()) !== null) return;
      for (const child of node.getChildren()) node.insertBefore(child);
      node.remove();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
