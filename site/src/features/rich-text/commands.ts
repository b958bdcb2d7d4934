import { $toggleLink } from '@lexical/link';
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
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  UNDO_COMMAND,
} from 'lexical';
import { linkAround, type Mark } from './marks.ts';

export type Action = Mark | 'undo';

/** Does what a button or a key asks for. `link` is not here: it needs an address first. */
export function perform(
  editor: LexicalEditor,
  action: Exclude<Action, 'link'>,
  marks: ReadonlySet<Mark>,
): void {
  switch (action) {
    case 'undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'bullets':
    case 'numbers': {
      const insert = action === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
      editor.dispatchCommand(marks.has(action) ? REMOVE_LIST_COMMAND : insert, undefined);
      return;
    }
    case 'quote':
      if (marks.has('bullets') || marks.has('numbers'))
        editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      editor.update(() => setBlocks(marks.has('quote') ? $createParagraphNode : () => $createQuoteNode()));
      return;
    default:
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, action);
  }
}

/** Makes the selected words a link; without a selection the address itself becomes the words. Null takes the link away. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (url !== null && selection.isCollapsed() && linkAround(selection) === null) {
      const words = $createTextNode(url.replace(/^mailto:|^https?:\/\//, '').replace(/\/$/, ''));
      selection.insertNodes([words]);
      words.select(0, words.getTextContentSize());
    }
    $toggleLink(url);
    const after = $getSelection();
    if ($isRangeSelection(after) && url !== null) after.focus.getNode().selectEnd();
  });
}

function setBlocks(create: () => ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const block of blocksOf(selection)) {
    if ($isParagraphNode(block) || $isQuoteNode(block)) block.replace(create(), true);
  }
}

function blocksOf(selection: RangeSelection): Set<ElementNode> {
  const blocks = new Set<ElementNode>();
  for (const node of selection.getNodes()) {
    const top = node.getTopLevelElement();
    if ($isElementNode(top) && !$isListNode(top)) blocks.add(top);
  }
  return blocks;
}
