import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';

export const textMarks = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
export const marks = [...textMarks, 'bullets', 'numbers', 'quote', 'link'] as const;
export type Mark = (typeof marks)[number];

/** The marks of what is selected. Inside a read of the editor. */
export function selectedMarks(): ReadonlySet<Mark> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return new Set();
  const found = new Set<Mark>(textMarks.filter((mark) => selection.hasFormat(mark)));
  const anchor = selection.anchor.getNode();
  for (const node of [anchor, ...anchor.getParents()]) {
    if ($isLinkNode(node)) found.add('link');
    else if ($isQuoteNode(node)) found.add('quote');
    else if ($isListNode(node)) found.add(node.getListType() === 'number' ? 'numbers' : 'bullets');
  }
  return found;
}

/** Gives what is selected a mark, or takes it away. Links need an address: see `setLink`. */
export function toggle(editor: LexicalEditor, mark: Exclude<Mark, 'link'>, has: boolean): void {
  switch (mark) {
    case 'bullets':
    case 'numbers': {
      const insert = mark === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
      editor.dispatchCommand(has ? REMOVE_LIST_COMMAND : insert, undefined);
      return;
    }
    case 'quote':
      editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      editor.update(() => quoteBlocks(!has));
      return;
    default:
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
  }
}

function quoteBlocks(quote: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
  for (const block of blocks)
    if ($isElementNode(block) && !$isListNode(block))
      block.replace(quote ? $createQuoteNode() : $createParagraphNode(), true);
}

/** The address of the link around the cursor; empty for none. Inside a read of the editor. */
export function linkAddress(): string {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? (linkAround(selection)?.getURL() ?? '') : '';
}

/** Leads what is selected to an address; without a selection the address becomes the words. Null takes the link away. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (url !== null && selection.isCollapsed() && !linkAround(selection)) {
      const words = $createTextNode(url.replace(/^(mailto:|https?:\/\/)/, ''));
      selection.insertNodes([words]);
      words.select(0, words.getTextContentSize());
    }
    $toggleLink(url);
  });
}

function linkAround(selection: RangeSelection): LinkNode | null {
  const node = selection.anchor.getNode();
  return [node, ...node.getParents()].find($isLinkNode) ?? null;
}
