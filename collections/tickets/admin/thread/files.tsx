import type { AttachmentView } from '../../files-view.ts';
import { doors } from '../desk-api.ts';
import { words } from './words.ts';

/** Files of a message: pictures with a preview, each a download. */
export function Files({ files }: { files: readonly AttachmentView[] }) {
  const text = words();
  if (files.length === 0) return null;
  return (
    <ul aria-label={text.files} className="desk-attachments">
      {files.map(({ id, filename, mimeType, size }) => (
        <li key={id}>
          <a download href={doors.attachment(id)}>
            {mimeType.startsWith('image/') && (
              // biome-ignore lint/performance/noImgElement: behind the session; no optimiser may fetch it
              <img alt={text.preview(filename)} loading="lazy" src={doors.attachment(id)} />
            )}
            <span>{filename}</span>
            <small>{fileSize(size)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Bytes as people read them: `820 kB`, `2.4 MB`. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const text = words();
  return kilobytes < 1024 ? text.kilobytes(kilobytes) : text.megabytes((kilobytes / 1024).toFixed(1));
}
