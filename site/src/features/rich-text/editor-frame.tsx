import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
} from 'lexical';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { toPortalJson } from '#kernel/rich-text-editor.ts';
import { keepClean } from './clean.ts';
import { type Action, perform, setLink } from './commands.ts';
import type { EditorProps } from './editor-props.ts';
import { LinkForm } from './link-form.tsx';
import { linkAround, type Mark, marksAtCursor } from './marks.ts';
import { actionOfKeys } from './shortcuts.ts';
import { Toolbar } from './toolbar.tsx';

type Props = Pick<EditorProps, 'id' | 'onChange' | 'invalid' | 'compact' | 'onReady'> & {
  children: ReactNode;
};

/** Buttons, keys and the link form around the text; tells what was written after every change. */
export function EditorFrame({ id, onChange, invalid, compact = false, onReady, children }: Props) {
  const [editor] = useLexicalComposerContext();
  const [marks, setMarks] = useState<ReadonlySet<Mark>>(new Set());
  const [canUndo, setCanUndo] = useState(false);
  const [link, setLinkForm] = useState<string | null>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const act = useRef<(action: Action) => void>(() => {});
  const change = useRef(onChange);
  change.current = onChange;

  act.current = (action) => {
    if (action === 'link') setLinkForm(editor.read(addressAtCursor));
    else perform(editor, action, marks);
  };

  useEffect(() => {
    const stops = [
      keepClean(editor),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        const after = editorState.read(marksAtCursor, { editor });
        setMarks((before) => sameMarks(before, after));
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0)
          change.current(toPortalJson(editorState.toJSON()));
      }),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (can) => {
          setCanUndo(can);
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.altKey && event.key === 'F10') {
            toolbar.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
            return true;
          }
          const action = actionOfKeys(event);
          if (!action) return false;
          event.preventDefault();
          act.current(action);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  const ready = useRef(onReady);
  useEffect(() => {
    ready.current?.({
      clear: () => editor.update(() => $getRoot().clear().append($createParagraphNode())),
      focus: () => editor.focus(undefined, { defaultSelection: 'rootEnd' }),
    });
  }, [editor]);

  const closeLink = () => {
    setLinkForm(null);
    editor.focus();
  };
  return (
    <div
      className={`overflow-clip rounded-sm border bg-surface has-[[contenteditable]:focus-visible]:outline-2 has-[[contenteditable]:focus-visible]:outline-offset-2 has-[[contenteditable]:focus-visible]:outline-brand ${invalid ? 'border-bad' : 'border-control'}`}
    >
      <Toolbar
        {...{ marks, canUndo, toolbar, compact }}
        editorId={id}
        onAction={(action) => {
          act.current(action);
          if (action !== 'link') editor.focus();
        }}
      />
      {link !== null && (
        <LinkForm
          id={`${id}-link`}
          url={link}
          onSet={(url) => {
            setLink(editor, url);
            closeLink();
          }}
          onRemove={
            link
              ? () => {
                  setLink(editor, null);
                  closeLink();
                }
              : null
          }
          onClose={closeLink}
        />
      )}
      {children}
    </div>
  );
}

function addressAtCursor(): string {
  const selection = $getSelection();
  return ($isRangeSelection(selection) && linkAround(selection)?.getURL()) || '';
}

/** The old set when nothing changed, so that nothing is drawn again. */
function sameMarks(before: ReadonlySet<Mark>, after: ReadonlySet<Mark>): ReadonlySet<Mark> {
  return before.size === after.size && [...after].every((mark) => before.has(mark)) ? before : after;
}
