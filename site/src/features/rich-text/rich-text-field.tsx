import { type ComponentType, useEffect, useState } from 'react';
import { characterCount, plainToRichText } from '#kernel/rich-text.ts';
import { checkRichText, unfinished } from '#kernel/rich-text-check.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { FieldProblem } from '#site/components/ui/field-problem.tsx';
import { fieldBox, fieldHint, fieldLabel, textareaControl } from '#site/components/ui/recipes/field.ts';
import { skeletonBar } from '#site/components/ui/recipes/surface.ts';
import { Counter } from './counter.tsx';
import type { EditorControls, EditorProps } from './editor-props.ts';
import { loadEditor, loadedEditor } from './load-editor.ts';
import { words } from './words.ts';

type Props = {
  id: string;
  label: string;
  hint: string;
  error: string | undefined;
  /** Rich text as the portal stores it. Give the component a new `key` to replace what it shows. */
  value: unknown;
  max: number;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  onReady?: (controls: EditorControls) => void;
};

/** A text with formatting, counted the way people count characters; a plain box when the editor cannot be loaded. */
export function RichTextField({ id, label, hint, error, value, max, onChange, onBlur, onReady }: Props) {
  const w = words();
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | 'failed' | null>(loadedEditor);
  const ids = { label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error`, count: `${id}-count` };
  const describedBy = [error && ids.error, ids.hint, ids.count].filter(Boolean).join(' ');
  useEffect(() => {
    let here = true;
    loadEditor().then(
      (editor) => here && setEditor(() => editor),
      () => here && setEditor('failed'),
    );
    return () => {
      here = false;
    };
  }, []);
  const shared = { id, onChange, onBlur, invalid: Boolean(error), describedBy };
  return (
    <div className={fieldBox}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label is clicked, keys reach the field itself */}
      <label
        id={ids.label}
        htmlFor={id}
        className={fieldLabel}
        onClick={() => document.getElementById(id)?.focus()}
      >
        {label}
      </label>
      <p id={ids.hint} className={fieldHint}>
        {hint} {Editor === 'failed' ? w.plain : <span className="sr-only">{w.toolbarHint}</span>}
      </p>
      {Editor === null && <Waiting />}
      {Editor === 'failed' && <PlainBox {...shared} value={value} />}
      {Editor !== null && Editor !== 'failed' && (
        <Editor {...shared} value={value} onReady={onReady} onFail={() => setEditor('failed')} />
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <FieldProblem id={ids.error} text={error} />
        <Counter id={ids.count} count={countOf(value)} max={max} />
      </div>
    </div>
  );
}

type PlainProps = Omit<EditorProps, 'onFail'>;

function PlainBox({ id, value, onChange, onBlur, invalid, describedBy }: PlainProps) {
  const [text, setText] = useState(() => {
    const checked = checkRichText(value, unfinished);
    return checked.ok ? richTextToPlain(checked.value) : '';
  });
  return (
    <textarea
      id={id}
      rows={8}
      className={textareaControl}
      value={text}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onBlur={onBlur}
      onChange={(event) => {
        setText(event.target.value);
        onChange(plainToRichText(event.target.value));
      }}
    />
  );
}

/** As tall as the editor, so that nothing moves when it comes. */
function Waiting() {
  return (
    <div
      role="status"
      className="grid h-[243px] content-start gap-3 rounded-sm border border-control bg-surface p-3 tab:h-[199px]"
    >
      <span className="sr-only">{words().loading}</span>
      <span className={`${skeletonBar} h-9 w-full`} />
      <span className={`${skeletonBar} h-4 w-3/5`} />
    </div>
  );
}

function countOf(value: unknown): number {
  const checked = checkRichText(value, unfinished);
  return checked.ok ? characterCount(checked.value) : 0;
}
