import { useState } from 'react';
import { Button } from '#site/components/ui/button.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { fileText, trash2, x } from '#site/components/ui/icons.ts';
import { words } from '#site/messages/attachments.ts';
import { FileState } from './file-state.tsx';
import { isMoving, mayRetry, type UploadItem } from './upload-queue.ts';

type Props = { item: UploadItem; onRemove: () => void; onRetry: () => void; onGone: () => void };

/** One file: picture, name, how far it is, and what can be done with it. */
export function FileRow({ item, onRemove, onRetry, onGone }: Props) {
  const w = words();
  const [broken, setBroken] = useState(false);
  const moving = item.at === 'waiting' || isMoving(item);
  const action = moving ? w.cancel(item.name) : w.remove(item.name);
  return (
    <li className="flex items-center gap-3 border-t border-line py-3 first:border-t-0">
      <span className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-sm border border-line bg-surface-2 text-ink-3">
        {item.preview && !broken ? (
          // biome-ignore lint/performance/noImgElement: a rule for Next, and this is a file on the person's own device
          <img
            src={item.preview}
            alt=""
            className="size-full object-cover"
            onError={() => {
              setBroken(true);
              if (item.at === 'done' && !item.preview?.startsWith('blob:')) onGone();
            }}
          />
        ) : (
          <Icon icon={fileText} size={20} />
        )}
      </span>
      <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 truncate text-md font-medium">{item.name}</span>
          <span className="num shrink-0 text-sm text-ink-2">{sizeOf(item.size)}</span>
        </span>
        <FileState item={item} />
        {item.at === 'failed' && mayRetry(item.problem) && (
          <Button className="justify-self-start" aria-label={`${w.retry}: ${item.name}`} onClick={onRetry}>
            {w.retry}
          </Button>
        )}
      </span>
      <button
        type="button"
        aria-label={action}
        title={action}
        onClick={onRemove}
        className="grid size-11 shrink-0 place-items-center rounded-sm text-ink-2 hover:bg-bad-soft hover:text-bad"
      >
        <Icon icon={moving ? x : trash2} />
      </button>
    </li>
  );
}

function sizeOf(bytes: number): string {
  const w = words();
  if (bytes < 1024 * 1024) return w.kilobytes(Math.max(1, Math.round(bytes / 1024)));
  return w.megabytes((bytes / 1024 / 1024).toLocaleString('en-IN', { maximumFractionDigits: 1 }));
}
