import { button } from '#site/components/ui/recipes/button.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/thread-later.ts';
import { useMerged, type Written } from './use-merged.ts';

type Props = {
  /** Number of the ticket in which it goes on. */
  into: string;
  writing: Written;
  /** What was refused here and waits there now. */
  onCarried: (keys: readonly string[]) => void;
};

/** The end of a conversation that goes on in another ticket: says so, and takes along what is written here. */
export default function MergedEnd({ into, writing, onCarried }: Props) {
  const w = words();
  const carried = useMerged(into, writing, onCarried);
  return (
    <div role="status" className="no-print grid gap-3 border-t border-line pt-4 text-md text-ink-2">
      <p>{carried ? w.carried(into) : w.over(into)}</p>
      <a href={`${paths.ticket(into)}#reply`} className={`${button()} justify-self-start`}>
        {w.open(into)}
      </a>
    </div>
  );
}
