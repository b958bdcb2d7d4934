import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { FieldProblem } from '#site/components/ui/field-problem.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { button } from '#site/components/ui/recipes/button.ts';
import { fieldHint, fieldLabel } from '#site/components/ui/recipes/field.ts';
import { usePart } from '#site/lib/use-part.ts';
import { words } from '#site/messages/thread.ts';
import type { Typed } from './bodies.ts';
import { paperclip, paperPlane } from './icons.ts';
import type { WritingBoxHandle } from './writing-box.tsx';
import { WritingBox } from './writing-box.tsx';

const loadFiles = () => import('./composer-files.tsx');

/** The plain form that is sent without script, and what came back when it was refused. */
export type PlainForm = { action: string; key: string; text: string; problem: string | null };

type Props = {
  plain: PlainForm;
  limit: number;
  /** The file types that are taken, for the chooser. */
  accept: string;
  /** The technician has asked something. */
  asked: boolean;
  start: { body: Typed; attachments: AttachmentView[]; cursor: boolean };
  onChange: (change: { body?: Typed; attachments?: AttachmentView[] }) => void;
  onTyping: () => void;
  onSend: (body: RichText, html: string) => void;
};

/** Where a message is written: a plain box that becomes an editor when somebody goes there; files; Send. */
export function Composer({ plain, limit, accept, asked, start, onChange, onTyping, onSend }: Props) {
  const w = words().write;
  const box = useRef<WritingBoxHandle>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState(plain.problem);
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<{ files: File[] } | null>(null);
  const [filesBusy, setFilesBusy] = useState(false);
  const [started, setStarted] = useState(false);
  const hasFiles = chosen !== null || start.attachments.length > 0;
  const Files = usePart(loadFiles, started || hasFiles, chosen);

  function submit(event: { preventDefault(): void }): void {
    event.preventDefault();
    const read = box.current?.read();
    if (!read) return;
    setProblem(read.ok ? (filesBusy ? w.stillSending : null) : read.problem);
    if (!read.ok || filesBusy) {
      box.current?.focus();
      return;
    }
    onSend(read.value, read.html);
    box.current?.clear();
    setChosen(null);
    setRound(round + 1);
    box.current?.focus();
  }

  function addFiles(files: File[]): void {
    if (files.length > 0) setChosen({ files });
  }

  return (
    <form
      id="reply"
      method="post"
      action={plain.action}
      noValidate
      onSubmit={submit}
      className="no-print grid scroll-mt-6 gap-2 border-t border-line pt-4"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.requestSubmit();
      }}
      onPaste={(event: ClipboardEvent) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        addFiles([...event.clipboardData.files]);
      }}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        addFiles([...event.dataTransfer.files]);
      }}
    >
      <input type="hidden" name="form" value="reply" />
      <input type="hidden" name="key" value={plain.key} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label is clicked, keys reach the field itself */}
      <label
        id="reply-body-label"
        htmlFor="reply-body"
        className={fieldLabel}
        onClick={() => box.current?.focus()}
      >
        {asked ? w.question : w.label}
      </label>
      <WritingBox
        ref={box}
        id="reply-body"
        name="body"
        start={start.body}
        cursor={start.cursor}
        plainText={plain.text}
        placeholder={w.placeholder}
        invalid={problem !== null}
        describedBy={problem === null ? 'reply-body-hint' : 'reply-body-error reply-body-hint'}
        limit={limit}
        onStart={() => setStarted(true)}
        onChange={(value) => {
          onChange({ body: value });
          if (value !== null) onTyping();
          if (problem !== null) setProblem(null);
        }}
      />
      <FieldProblem id="reply-body-error" text={problem ?? undefined} />
      {Files !== null && Files !== 'failed' && (
        <Files
          key={round}
          initial={round === 0 ? start.attachments : []}
          chosen={chosen}
          onFiles={(attachments) => onChange({ attachments })}
          onBusy={setFilesBusy}
          onRemoved={() => chooser.current?.focus()}
        />
      )}
      {Files === 'failed' && hasFiles && <FieldProblem id="reply-files-error" text={w.noFiles} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label
          className={`${button({ variant: 'quiet' })} relative -ml-3 cursor-pointer px-3! has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand [@media(scripting:none)]:hidden`}
        >
          <Icon icon={paperclip} />
          {w.addFiles}
          <input
            ref={chooser}
            type="file"
            multiple
            accept={accept}
            className="absolute inset-0 size-full cursor-[inherit] opacity-0"
            onChange={(event) => {
              addFiles([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        <span id="reply-body-hint" className={`${fieldHint} ml-auto max-tab:sr-only`}>
          {w.hint}
        </span>
        <button type="submit" className={`${button({ variant: 'primary' })} max-tab:ml-auto`}>
          <Icon icon={paperPlane} />
          {w.send}
        </button>
      </div>
    </form>
  );
}
