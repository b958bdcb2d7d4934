import { useEffect, useRef, useState } from 'react';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { FileList } from '#site/features/attachments/file-list.tsx';
import { ScreenRecorder } from '#site/features/attachments/screen-recorder.tsx';
import { isBusy, room } from '#site/features/attachments/upload-queue.ts';
import { useUploads } from '#site/features/attachments/use-uploads.ts';

type Props = {
  initial: readonly AttachmentView[];
  /** Files that were just chosen, dropped or pasted. */
  chosen: { files: File[] } | null;
  onFiles: (files: AttachmentView[]) => void;
  onBusy: (busy: boolean) => void;
  onRemoved: () => void;
};

/** The files of a message that is being written, each on its way or there. */
export default function ComposerFiles({ initial, chosen, onFiles, onBusy, onRemoved }: Props) {
  const uploads = useUploads(initial, onFiles, 'reply-files');
  const add = useRef(uploads.add);
  add.current = uploads.add;
  useEffect(() => {
    if (chosen) add.current(chosen.files);
  }, [chosen]);

  const [isRecording, setRecording] = useState(false);
  const busy = isBusy(uploads.items) || isRecording;
  const told = useRef(onBusy);
  told.current = onBusy;
  useEffect(() => {
    told.current(busy);
    return () => told.current(false);
  }, [busy]);

  return (
    <>
      <FileList uploads={uploads} onRemoved={onRemoved} />
      <ScreenRecorder
        disabled={room(uploads.items) <= 0}
        onBusy={setRecording}
        onFile={(file) => uploads.add([file])}
      />
    </>
  );
}
