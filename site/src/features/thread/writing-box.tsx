import { type ComponentType, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { plainToRichText } from '#kernel/rich-text.ts';
import { textareaControl } from '#site/components/ui/recipes/field.ts';
import type { EditorControls, EditorProps } from '#site/features/rich-text/editor-props.ts';
import { loadEditor } from '#site/features/rich-text/load-editor.ts';
import { isBlank, type Typed, textOf } from './bodies.ts';
import { type Drawing, type Read, readBox } from './read-box.ts';

export type WritingBoxHandle = {
  read(): Read;
  clear(): void;
  focus(): void;
};

type Props = {
  ref: Ref<WritingBoxHandle>;
  id: string;
  name: string;
  /** What it goes on from. */
  start: Typed;
  /** The cursor goes to the end of that. */
  cursor: boolean;
  /** What the plain form was sent with, when it came back. */
  plainText: string;
  placeholder: string;
  invalid: boolean;
  describedBy: string;
  limit: number;
  /** Somebody goes there to write. */
  onStart: () => void;
  onChange: (typed: Typed) => void;
};

/** The editor, and what checks and draws what it holds. */
type Rich = Drawing & { Editor: ComponentType<EditorProps> };

const loadRich = async (): Promise<Rich> => {
  const [Editor, { checkRichText }, { richTextToHtml }] = await Promise.all([
    loadEditor(),
    import('#kernel/rich-text-check.ts'),
    import('#kernel/rich-text-output.ts'),
  ]);
  return { Editor, checkRichText, richTextToHtml };
};

/**
 * A plain text box that becomes the editor when somebody goes there: who only reads need not load it. It changes while
 * the cursor is at the end and no letter is half composed, so that nothing typed is lost or turned around. Where the
 * editor cannot be had, the box does.
 */
export function WritingBox({ ref, id, name, start, cursor, onChange, ...look }: Props) {
  const [rich, setRich] = useState<Rich | null>(null);
  const [started, setStarted] = useState(false);
  const [isHeld, setHeld] = useState(typeof start === 'object' && start !== null);
  const area = useRef<HTMLTextAreaElement>(null);
  const controls = useRef<EditorControls>(null);
  const typed = useRef<Typed>(start);
  const waiting = useRef<Rich>(null);
  const composing = useRef(false);
  const refocus = useRef(false);

  function change(next: Typed): void {
    typed.current = isBlank(next) ? null : next;
    onChange(typed.current);
  }

  /** Puts the editor in the place of the box if nobody is in the middle of something. */
  function exchange(): void {
    const box = area.current;
    if (!box || !waiting.current || composing.current) return;
    const isAt = document.activeElement === box;
    if (isAt && box.selectionEnd !== box.value.length) return;
    refocus.current = isAt;
    setRich(waiting.current);
    waiting.current = null;
  }

  function load(): void {
    setStarted(true);
    look.onStart();
    loadRich().then(
      (loaded) => {
        waiting.current = loaded;
        exchange();
      },
      // Its words can be gone on with; their form waits for an editor that does not come.
      () => setHeld(false),
    );
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the box is there
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    // Typed before the page was awake. What the box begins with keeps its form.
    if (box.value && box.value !== textOf(start)) change(box.value);
    else box.value = textOf(start);
    if (cursor) {
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
    }
    if (isHeld || document.activeElement === box) load();
  }, []);

  useImperativeHandle(ref, () => ({
    read: () => readBox(typed.current, { drawing: rich, held: isHeld, limit: look.limit }),
    clear: () => {
      typed.current = null;
      controls.current?.clear();
      if (area.current) area.current.value = '';
    },
    focus: () => (rich ? controls.current?.focus() : area.current?.focus()),
  }));

  return (
    <div className={`grid ${started ? 'min-h-[151px]' : 'min-h-24'}`}>
      {rich ? (
        <rich.Editor
          id={id}
          compact
          value={typeof typed.current === 'string' ? plainToRichText(typed.current) : typed.current}
          invalid={look.invalid}
          describedBy={look.describedBy}
          onChange={(value) => change(value as Typed)}
          onBlur={() => undefined}
          onFail={() => {
            typed.current = textOf(typed.current);
            setRich(null);
          }}
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
          defaultValue={look.plainText || textOf(typed.current)}
          placeholder={look.placeholder}
          readOnly={isHeld}
          aria-invalid={look.invalid || undefined}
          aria-describedby={look.describedBy}
          className={`${textareaControl} min-h-24! resize-none field-sizing-content`}
          onFocus={load}
          onChange={(event) => change(event.target.value)}
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
