import { useEffect, useRef } from 'react';
import type { AttachmentView } from '#collections/tickets/view.ts';
import { FileRow } from '#site/features/attachments/file-row.tsx';
import { isBusy } from '#site/features/attachments/upload-queue.ts';
import { useUploads } from '#site/features/attachments/use-uploads.ts';

type Props = {
  initial: readonly AttachmentView[];
  /** Files that were just chosen, dropped or pasted. */
  chosen: { files: File[] } | null;
  onFiles: (files: AttachmentView[]) => void;
  onBusy: (busy: boolean) => void;
};

/** The files of a message that is being written, each on its way or there. */
export default function ComposerFiles({ initial, chosen, onFiles, onBusy }: Props) {
  const uploads = useUploads(initial, onFiles);
  const add = useRef(uploads.add);
  add.current = uploads.add;
  useEffect(() => {
    if (chosen) add.current(chosen.files);
  }, [chosen]);

  const busy = isBusy(uploads.items);
  const told = useRef(onBusy);
  told.current = onBusy;
  useEffect(() => {
    told.current(busy);
    return () => told.current(false);
  }, [busy]);

  return (
    <ul>
      {uploads.items.map((item) => (
        <FileRow
          key={item.key}
          item={item}
          onRemove={() => uploads.remove(item)}
          onRetry={() => uploads.retry(item)}
          onGone={() => uploads.gone(item)}
        />
      ))}
    </ul>
  );
}
