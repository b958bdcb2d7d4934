import { $isAutoLinkNode, $isLinkNode, LinkNode } from '@lexical/link';
import { ListNode } from '@lexical/list';
import { type LexicalEditor, ParagraphNode, TextNode } from 'lexical';
import { linkUrl } from '#kernel/link-url.ts';

/** Bold, italic, struck through, underlined, code: what the kernel keeps of a text's format. */
const allowedFormats = 1 | 2 | 4 | 8 | 16;

/**
 * Takes out of the editor at once what the server would take out or refuse, whatever a paste brought:
 * colours and fonts, alignment, tick lists, links to anything but web and mail.
 * @returns how to stop
 */
export function keepClean(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('');
      const format = node.getFormat();
      if ((format & allowedFormats) !== format) node.setFormat(format & allowedFormats);
    }),
    editor.registerNodeTransform(ParagraphNode, (node) => {
      if (node.getFormatType() !== '') node.setFormat('');
      if (node.getIndent() !== 0) node.setIndent(0);
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet');
    }),
    editor.registerNodeTransform(LinkNode, (node) => {
      if (!$isLinkNode(node) || $isAutoLinkNode(node) || linkUrl(node.getURL()) !== null) return;
      for (const child of node.getChildren()) node.insertBefore(child);
      node.remove();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
