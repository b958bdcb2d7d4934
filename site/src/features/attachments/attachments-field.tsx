import { type DragEvent, useEffect, useRef, useState } from 'react';
import {
  attachmentLimit,
  attachmentMaxBytes,
  sendableEndings,
  sendableTypes,
} from '#collections/tickets/contract.ts';
import { FieldProblem } from '#site/components/ui/field-problem.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { upload as uploadIcon } from '#site/components/ui/icons.ts';
import { button } from '#site/components/ui/recipes/button.ts';
import { fieldHint, fieldLabel, fieldOptional } from '#site/components/ui/recipes/field.ts';
import { words } from '#site/messages/attachments.ts';
import { words as common } from '#site/messages/common.ts';
import { FileList } from './file-list.tsx';
import { camera } from './icons.ts';
import { preloadSender } from './load.ts';
import { ScreenRecorder } from './screen-recorder.tsx';
import { room } from './upload-queue.ts';
import type { Uploads } from './use-uploads.ts';

type Props = { uploads: Uploads; error: string | undefined };

const accept = [...sendableTypes, ...sendableEndings].join();

/** Adds files by dropping, pasting (the step listens), choosing or taking a photo. */
export function AttachmentsField({ uploads, error }: Props) {
  const w = words();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const full = room(uploads.items) <= 0;
  useEffect(preloadSender, []);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      className="min-w-0"
      aria-describedby={`attachments-hint${error ? ' attachments-error' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <legend className={fieldLabel}>
        {w.legend} <span className={fieldOptional}>({common().optional})</span>
      </legend>
      <p id="attachments-hint" className={`${fieldHint} mt-1.5`}>
        {w.hint(attachmentLimit, attachmentMaxBytes / 1024 / 1024)}
      </p>
      <div
        className={`mt-2 flex flex-wrap items-center gap-3 rounded-md border border-dashed p-3 tab:p-4 ${over ? 'border-brand bg-brand-soft' : 'border-control bg-surface-2'}`}
      >
        <p className="flex items-center gap-2 text-sm text-ink-2 tab:flex-1 max-tab:hidden">
          <Icon icon={uploadIcon} />
          {full ? w.full(attachmentLimit) : w.drop}
        </p>
        {full && <p className="text-sm text-ink-2 tab:hidden">{w.full(attachmentLimit)}</p>}
        <Chooser
          {...{ label: w.choose, icon: uploadIcon, input: chooser, disabled: full, onFiles: uploads.add }}
        />
        <ScreenRecorder disabled={full} isExplained onFile={(file) => uploads.add([file])} />
        <Chooser {...{ label: w.camera, icon: camera, disabled: full, onFiles: uploads.add, photo: true }} />
      </div>
      <FieldProblem id="attachments-error" text={error} />
      <FileList uploads={uploads} onRemoved={() => chooser.current?.focus()} />
    </fieldset>
  );
}

type ChooserProps = {
  label: string;
  icon: string;
  disabled: boolean;
  input?: React.RefObject<HTMLInputElement | null>;
  photo?: boolean;
  onFiles: (files: File[]) => void;
};

/** A file input that looks like a button; the photo one is for devices that are held in the hand. */
function Chooser({ label, icon, disabled, input, photo = false, onFiles }: ChooserProps) {
  return (
    <label
      className={`${button()} relative cursor-pointer has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand whitespace-nowrap max-tab:flex-1 max-tab:px-2! ${photo ? 'tab:pointer-fine:hidden' : ''}`}
    >
      <Icon icon={icon} />
      {label}
      <input
        ref={input}
        type="file"
        className="absolute inset-0 size-full cursor-[inherit] opacity-0"
        accept={photo ? 'image/*' : accept}
        capture={photo ? 'environment' : undefined}
        multiple={!photo}
        disabled={disabled}
        aria-describedby="attachments-hint"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
