import { words } from '#site/messages/common.ts';
import { skeletonBar } from './recipes/surface.ts';

const widths = ['w-full', 'w-11/12', 'w-3/5'];

/** The shape of text that is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const rows = Array.from({ length: lines }, (_, i) => ({ id: i, width: widths[i % widths.length] }));
  return (
    <div className="grid gap-3" role="status">
      <span className="sr-only">{words().loading}</span>
      {rows.map((row) => (
        <span key={row.id} className={`${skeletonBar} h-4 ${row.width}`} />
      ))}
    </div>
  );
}
