import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isQuoteNode } from '@lexical/rich-text';
import {
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
  type TextFormatType,
} from 'lexical';

const textFormats = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
] as const satisfies TextFormatType[];
export type Mark = (typeof textFormats)[number] | 'bullets' | 'numbers' | 'quote' | 'link';

/** What holds at the cursor, for the pressed buttons. Call it inside a read of the editor. */
export function marksAtCursor(): ReadonlySet<Mark> {
  const marks = new Set<Mark>();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return marks;
  for (const format of textFormats) if (selection.hasFormat(format)) marks.add(format);
  if (linkAround(selection)) marks.add('link');
  for (const parent of selection.anchor.getNode().getParents()) markOfBlock(parent, marks);
  markOfBlock(selection.anchor.getNode(), marks);
  return marks;
}

function markOfBlock(node: LexicalNode, marks: Set<Mark>): void {
  if ($isQuoteNode(node)) marks.add('quote');
  if (!$isListNode(node) || marks.has('bullets') || marks.has('numbers')) return;
  marks.add(node.getListType() === 'number' ? 'numbers' : 'bullets');
}

/** The link that the cursor stands in, or null. */
export function linkAround(selection: RangeSelection): LinkNode | null {
  const node = selection.anchor.getNode();
  if ($isLinkNode(node)) return node;
  return node.getParents().find($isLinkNode) ?? null;
}
