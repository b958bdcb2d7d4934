import { words } from '#site/messages/attachments.ts';
import { FileRow } from './file-row.tsx';
import { problemText } from './file-state.tsx';
import type { UploadItem } from './upload-queue.ts';
import type { Uploads } from './use-uploads.ts';

type Props = {
  uploads: Uploads;
  /** The row that had the focus is gone: where it goes on. */
  onRemoved: () => void;
};

/** The files of a form, how far each is, and what can be done with it. Nothing when there are none. */
export function FileList({ uploads, onRemoved }: Props) {
  const { items } = uploads;
  const remove = (item: UploadItem) => {
    uploads.remove(item);
    onRemoved();
  };
  return (
    <>
      {items.length > 0 && (
        <ul className="mt-1">
          {items.map((item) => (
            <FileRow
              key={item.key}
              item={item}
              onRemove={() => remove(item)}
              onRetry={() => uploads.retry(item)}
              onGone={() => uploads.gone(item)}
            />
          ))}
        </ul>
      )}
      <p className="sr-only" role="status">
        {spoken(items)}
      </p>
    </>
  );
}

/** The last thing that happened to a file, for those who cannot see the list. */
function spoken(items: readonly UploadItem[]): string {
  const w = words();
  const last = items.findLast(({ at }) => at === 'done' || at === 'failed' || at === 'paused');
  switch (last?.at) {
    case 'failed':
      return `${last.name}: ${problemText(last.problem)}`;
    case 'paused':
      return w.pausedSpoken(last.name);
    case 'done':
      return w.added(last.name);
    default:
      return '';
  }
}
