import { type ComponentType, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { plainToRichText } from '#kernel/rich-text.ts';
import { checkRichText } from '#kernel/rich-text-check.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { textareaControl } from '#site/components/ui/recipes/field.ts';
import type { EditorControls, EditorProps } from '#site/features/rich-text/editor-props.ts';
import { loadEditor, loadedEditor } from '#site/features/rich-text/load-editor.ts';
import { isBlank, isPlain } from './bodies.ts';

export type WritingBoxHandle = {
  /** What stands in the box, as rich text; null when it is blank. */
  read(): unknown;
  clear(): void;
  focus(): void;
};

type Props = {
  ref: Ref<WritingBoxHandle>;
  id: string;
  name: string;
  /** Rich text to go on from; null for none. */
  start: unknown;
  /** What the plain form was sent with, when it came back. */
  plainText: string;
  placeholder: string;
  invalid: boolean;
  describedBy: string;
  limit: number;
  onChange: (value: unknown) => void;
};

/**
 * A plain text box that becomes the editor when somebody goes there: who only reads need not load it. It changes while
 * the cursor is at the end and no letter is half composed, so that nothing typed is lost or turned around.
 */
export function WritingBox({ ref, id, name, start, onChange, ...look }: Props) {
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(() =>
    isPlain(start) ? null : loadedEditor(),
  );
  const [started, setStarted] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const controls = useRef<EditorControls>(null);
  const value = useRef<unknown>(start);
  const waiting = useRef<ComponentType<EditorProps>>(null);
  const composing = useRef(false);
  const refocus = useRef(false);

  function change(next: unknown): void {
    value.current = isBlank(next) ? null : next;
    onChange(value.current);
  }

  /** Puts the editor in the place of the box if nobody is in the middle of something. */
  function exchange(): void {
    const box = area.current;
    if (!box || !waiting.current || composing.current) return;
    const isAt = document.activeElement === box;
    if (isAt && box.selectionEnd !== box.value.length) return;
    refocus.current = isAt;
    const ready = waiting.current;
    waiting.current = null;
    setEditor(() => ready);
  }

  function load(): void {
    setStarted(true);
    loadEditor().then(
      (editor) => {
        waiting.current = editor;
        exchange();
      },
      // The plain box goes on doing what it can.
      () => undefined,
    );
  }
  const loads = useRef(load);
  loads.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the box is there
  useEffect(() => {
    const box = area.current;
    // Typed before the page was awake.
    if (box?.value) change(plainToRichText(box.value));
    else if (box && start !== null) box.value = plainOf(start);
    if (!isPlain(start) || document.activeElement === box) loads.current();
  }, []);

  useImperativeHandle(ref, () => ({
    read: () => value.current,
    clear: () => {
      value.current = null;
      controls.current?.clear();
      if (area.current) area.current.value = '';
    },
    focus: () => (Editor ? controls.current?.focus() : area.current?.focus()),
  }));

  return (
    <div className={`grid ${started ? 'min-h-[151px]' : 'min-h-24'}`}>
      {Editor ? (
        <Editor
          id={id}
          compact
          value={value.current}
          invalid={look.invalid}
          describedBy={look.describedBy}
          onChange={change}
          onBlur={() => undefined}
          onFail={() => setEditor(null)}
          onReady={(ready) => {
            controls.current = ready;
            if (refocus.current) ready.focus();
          }}
        />
      ) : (
        <textarea
          ref={area}
          id={id}
          name={name}
          rows={3}
          required
          // Twice as long as what counts: a letter may be made of several units.
          maxLength={look.limit * 2}
          defaultValue={look.plainText}
          placeholder={look.placeholder}
          readOnly={!isPlain(start)}
          aria-invalid={look.invalid || undefined}
          aria-describedby={look.describedBy}
          className={`${textareaControl} min-h-24! resize-none field-sizing-content`}
          onFocus={load}
          onChange={(event) => change(plainToRichText(event.target.value))}
          onKeyUp={exchange}
          onBlur={exchange}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
            // The letter itself comes with the next event.
            setTimeout(exchange);
          }}
        />
      )}
    </div>
  );
}

function plainOf(value: unknown): string {
  const checked = checkRichText(value);
  return checked.ok ? richTextToPlain(checked.value) : '';
}
