import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/** Puts plain text where the cursor is, or at the end, and leaves the cursor behind it. Blank lines part paragraphs. */
export function insertPlain(editor: LexicalEditor, plain: string): void {
  editor.update(() => {
    if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
    const blocks = plain
      .replaceAll('\r\n', '\n')
      .trim()
      .split(/\n\s*\n/);
    for (const [i, block] of blocks.entries()) {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (i > 0) selection.insertParagraph();
      const here = $getSelection();
      if ($isRangeSelection(here)) here.insertRawText(block);
    }
  });
  editor.focus();
}
