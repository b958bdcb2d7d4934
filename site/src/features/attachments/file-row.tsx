import { useState } from 'react';
import { attachmentLimit, attachmentMaxBytes } from '#collections/tickets/contract.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { circleAlert, circleCheck, fileText, trash2, wifiOff, x } from '#site/components/ui/icons.ts';
import { words } from '#site/messages/attachments.ts';
import { isMoving, mayRetry, type UploadItem, type UploadProblem } from './upload-queue.ts';

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
        <Line item={item} />
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

function Line({ item }: { item: UploadItem }) {
  const w = words();
  switch (item.at) {
    case 'waiting':
      return <span className="text-sm text-ink-2">{w.waiting}</span>;
    case 'sending':
      return (
        <span className="flex items-center gap-3">
          <Bar item={item} />
          <span className="num text-sm text-ink-2">
            {item.percent < 100 ? w.sending(item.percent) : w.checking}
          </span>
        </span>
      );
    case 'paused':
      return (
        <span className="grid gap-1">
          <Bar item={item} />
          <span className="flex items-start gap-1.5 text-sm text-warn">
            <Icon icon={wifiOff} size={16} className="mt-0.5" />
            <span className="num">{w.paused(item.percent)}</span>
          </span>
        </span>
      );
    case 'done':
      return (
        <span className="flex items-center gap-1.5 text-sm text-ok">
          <Icon icon={circleCheck} size={16} />
          {w.done}
        </span>
      );
    default:
      return (
        <span className="flex items-start gap-1.5 text-sm font-medium text-bad">
          <Icon icon={circleAlert} size={16} className="mt-0.5" />
          {problemText(item.problem)}
        </span>
      );
  }
}

function Bar({ item }: { item: { name: string; percent: number } }) {
  return (
    <progress
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line text-brand [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand [&::-webkit-progress-value]:transition-[inline-size]"
      max={100}
      value={item.percent}
      aria-label={words().progress(item.name)}
    />
  );
}

export function problemText(problem: UploadProblem): string {
  const w = words();
  switch (problem.kind) {
    case 'words':
      return problem.text;
    case 'too_large':
      return w.tooLarge(attachmentMaxBytes / 1024 / 1024);
    case 'wrong_type':
      return w.wrongType;
    case 'empty':
      return w.empty;
    case 'too_many':
      return w.tooMany(attachmentLimit);
    case 'gone':
      return w.gone;
    case 'left':
      return w.left;
    case 'unreadable':
      return w.unreadable;
  }
}

function sizeOf(bytes: number): string {
  const w = words();
  if (bytes < 1024 * 1024) return w.kilobytes(Math.max(1, Math.round(bytes / 1024)));
  return w.megabytes((bytes / 1024 / 1024).toLocaleString('en-IN', { maximumFractionDigits: 1 }));
}
