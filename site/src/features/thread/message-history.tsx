import { useState } from 'react';
import { moment } from '#site/lib/format.ts';
import { usePart } from '#site/lib/use-part.ts';
import { words } from '#site/messages/thread.ts';

const loadVersions = () => import('./message-versions.tsx');

type Props = { id: string; editedAt: string; revision: number; about: string };

/** Says that a message was changed; opened, it shows what it said before. */
export function MessageHistory({ id, editedAt, revision, about }: Props) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  const Versions = usePart(loadVersions, isOpen);
  return (
    <details className="px-2 open:basis-full" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary
        className="inline-flex min-h-11 items-center underline-offset-3 hover:underline"
        aria-label={`${w.edited(moment(editedAt))}: ${w.history}${about}`}
      >
        {w.edited(moment(editedAt))}
      </summary>
      <div role="status">
        {Versions === 'failed' && <p>{w.historyFailed}</p>}
        {Versions && Versions !== 'failed' && <Versions key={revision} id={id} />}
      </div>
    </details>
  );
}
