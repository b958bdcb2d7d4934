import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { Icon } from '#site/components/ui/icon.tsx';
import { download } from '#site/components/ui/icons-common.ts';
import { fileHref, fileSize, hasPreview } from '#site/features/tickets/files.ts';
import { words } from '#site/messages/thread.ts';
import { image, paperclip } from './icons.ts';

const tile = 'h-12 w-16 shrink-0 rounded-[4px] bg-surface-2';

/** The files of a message: small pictures of pictures, and the way to each. */
export function MessageFiles({ files }: { files: readonly AttachmentView[] }) {
  const w = words();
  if (files.length === 0) return null;
  return (
    <ul aria-label={w.files} className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 tab:grid-cols-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <a
            href={fileHref(file.id)}
            download
            className="flex min-h-16 items-center gap-3 rounded-sm border border-line bg-surface p-2 text-sm text-ink no-underline hover:border-control"
          >
            {hasPreview(file) ? (
              // biome-ignore lint/performance/noImgElement: a rule for Next, and only its account may see this file
              <img
                src={fileHref(file.id)}
                alt={w.preview(file.filename)}
                width={64}
                height={48}
                loading="lazy"
                decoding="async"
                className={`${tile} object-cover`}
              />
            ) : (
              <span className={`${tile} grid place-items-center text-ink-2`}>
                <Icon icon={file.mimeType.startsWith('image/') ? image : paperclip} />
              </span>
            )}
            <span className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{file.filename}</bdi>
              <span className="num text-ink-2">{fileSize(file.size)}</span>
            </span>
            <Icon icon={download} className="text-ink-2" />
          </a>
        </li>
      ))}
    </ul>
  );
}
