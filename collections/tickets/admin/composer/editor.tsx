import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { QuoteNode } from '@lexical/rich-text';
import type { RefObject } from 'react';
import { toEditorJson } from '#kernel/rich-text-editor.ts';
import type { Said } from '#kernel/rich-text-quote.ts';
import { EditorFrame } from './editor-frame.tsx';

export type EditorControls = {
  focus(): void;
  /** Puts plain text where the cursor is, or at the end; blank lines part paragraphs. */
  insert(text: string): void;
  /** Puts what somebody has said behind what is written, and the cursor below it. */
  quote(said: Said): void;
};

export type EditorProps = {
  id: string;
  label: string;
  /** Id of what explains it. */
  hint: string;
  /** Read when it appears; what is written later comes from it. */
  value: unknown;
  editable: boolean;
  controls: RefObject<EditorControls | null>;
  /** Null for nothing. */
  onChange: (body: unknown) => void;
  onSend: () => void;
  /** Files that were pasted. */
  onFiles: (files: File[]) => void;
};

const theme = {
  text: { underline: 'desk-u', strikethrough: 'desk-s', underlineStrikethrough: 'desk-u-s' },
  list: { nested: { listitem: 'desk-nested' } },
};

/** Where staff write: what it may hold is the kernel's allow-list. */
export function Editor({ label, hint, value, ...frame }: EditorProps) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'desk',
        nodes: [ListNode, ListItemNode, LinkNode, QuoteNode],
        theme,
        editable: frame.editable,
        editorState: value ? JSON.stringify(toEditorJson(value)) : undefined,
        onError: (error) => {
          throw error;
        },
      }}
    >
      <EditorFrame {...frame}>
        <RichTextPlugin
          ErrorBoundary={LexicalErrorBoundary}
          contentEditable={
            <ContentEditable
              ariaDescribedBy={hint}
              ariaLabel={label}
              ariaMultiline
              className="desk-editable desk-words-body"
              id={frame.id}
            />
          }
        />
      </EditorFrame>
      <HistoryPlugin />
      <ListPlugin />
    </LexicalComposer>
  );
}
