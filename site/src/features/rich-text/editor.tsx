import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { QuoteNode } from '@lexical/rich-text';
import { toEditorJson } from '#kernel/rich-text-editor.ts';
import { EditorFrame } from './editor-frame.tsx';
import type { EditorProps } from './editor-props.ts';

const theme = {
  paragraph: 'mt-2 first:mt-0',
  quote: 'mt-2 border-l-2 border-line-strong pl-4 text-ink-2 first:mt-0',
  link: 'text-brand-text underline underline-offset-3',
  list: {
    ul: 'mt-2 list-disc pl-6 first:mt-0',
    ol: 'mt-2 list-decimal pl-6 first:mt-0',
    nested: { listitem: 'list-none' },
  },
  text: {
    bold: 'font-semibold',
    italic: 'italic',
    underline: 'underline',
    strikethrough: 'line-through',
    underlineStrikethrough: '[text-decoration:underline_line-through]',
    code: 'rounded-sm border border-line bg-surface-2 px-1 font-mono text-[.94em]',
  },
};

/** The rich-text editor. Loaded only where somebody writes; what it may hold is the kernel's allow-list. */
export default function Editor({ value, onFail, ...frame }: EditorProps) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'portal',
        nodes: [ListNode, ListItemNode, LinkNode, QuoteNode],
        theme,
        editorState: value ? JSON.stringify(toEditorJson(value)) : undefined,
        onError: onFail,
      }}
    >
      <EditorFrame {...frame}>
        <RichTextPlugin
          ErrorBoundary={LexicalErrorBoundary}
          contentEditable={
            <ContentEditable
              id={frame.id}
              ariaLabelledBy={`${frame.id}-label`}
              ariaDescribedBy={frame.describedBy}
              ariaInvalid={frame.invalid || undefined}
              ariaMultiline
              onBlur={frame.onBlur}
              className={`rounded-b-sm px-3 py-2.5 text-base outline-none ${frame.compact ? 'min-h-24' : 'min-h-36'}`}
            />
          }
        />
      </EditorFrame>
      <HistoryPlugin />
      <ListPlugin />
    </LexicalComposer>
  );
}
