import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, KEY_ENTER_COMMAND, PASTE_COMMAND } from 'lexical';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { toPortalJson } from '#kernel/rich-text-editor.ts';
import type { EditorProps } from './editor.tsx';
import { insertPlain } from './insert-plain.ts';
import { insertQuote } from './insert-quote.ts';
import { keepClean } from './keep-clean.ts';
import { LinkForm } from './link-form.tsx';
import { linkAddress, type Mark, selectedMarks, setLink, toggle } from './marks.ts';
import { Toolbar } from './toolbar.tsx';

type Props = Omit<EditorProps, 'value' | 'label' | 'hint'> & { children: ReactNode };

/** Buttons and keys around the text; tells what was written after every change. */
export function EditorFrame({ id, editable, controls, children, ...on }: Props) {
  const [editor] = useLexicalComposerContext();
  const [has, setHas] = useState<ReadonlySet<Mark>>(new Set());
  const [link, setLinkForm] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const told = useRef(on);
  told.current = on;

  useEffect(() => editor.setEditable(editable), [editor, editable]);
  useEffect(() => {
    controls.current = {
      focus: () => {
        // The editor itself takes the focus only when its selection changes by it.
        editor.getRootElement()?.focus();
        editor.focus(undefined, { defaultSelection: 'rootEnd' });
      },
      insert: (plain) => insertPlain(editor, plain),
      quote: (said) => insertQuote(editor, said),
    };
  }, [editor, controls]);
  useEffect(() => {
    const stops = [
      keepClean(editor),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        setHas(editorState.read(selectedMarks, { editor }));
        if (dirtyElements.size + dirtyLeaves.size === 0) return;
        const isBlank = editorState.read(() => $getRoot().getTextContent().trim() === '');
        told.current.onChange(isBlank ? null : toPortalJson(editorState.toJSON()));
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!event || !(event.ctrlKey || event.metaKey)) return false;
          event.preventDefault();
          told.current.onSend();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!event.altKey || event.key !== 'F10') return false;
          bar.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null;
          // A table copied from a spreadsheet comes as a picture too: then its words are meant.
          if (!data || data.files.length === 0 || data.types.includes('text/plain')) return false;
          event.preventDefault();
          told.current.onFiles([...data.files]);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  function close(): void {
    setLinkForm(null);
    editor.focus();
  }
  return (
    <div className="desk-editor">
      <Toolbar
        bar={bar}
        disabled={!editable}
        editor={id}
        has={has}
        onMark={(mark) => {
          if (mark === 'link') return setLinkForm(editor.getEditorState().read(linkAddress, { editor }));
          toggle(editor, mark, has.has(mark));
          editor.focus();
        }}
      />
      {link !== null && (
        <LinkForm
          onClose={close}
          onSet={(url) => {
            setLink(editor, url);
            close();
          }}
          url={link}
        />
      )}
      {children}
    </div>
  );
}
