import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { DeskQueue } from '../../contract.ts';
import { deskQueues } from '../../contract.ts';
import { words } from './words.ts';

type Props = {
  shown: DeskQueue;
  counts: Record<DeskQueue, number> | null;
  panel: string;
  onShow: (queue: DeskQueue) => void;
};

/** The queues with how much is in each: one stop of the Tab key, arrows go from one to the next. */
export function QueueTabs({ shown, counts, panel, onShow }: Props) {
  const tabs = useRef<HTMLDivElement>(null);
  const text = words().tabs;

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      event.target.click();
    }
    const last = deskQueues.length - 1;
    const now = deskQueues.indexOf(shown);
    const to = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    }[event.key];
    const queue = to === undefined ? undefined : deskQueues[to];
    if (!queue) return;
    event.preventDefault();
    onShow(queue);
    tabs.current?.querySelectorAll<HTMLAnchorElement>('[role="tab"]')[to ?? 0]?.focus();
  }

  return (
    <div aria-label={words().title} className="desk-tabs" onKeyDown={move} ref={tabs} role="tablist">
      {deskQueues.map((queue) => (
        // Its address leads there as well while the page is not awake yet, and in another tab of the browser.
        <a
          aria-controls={panel}
          aria-selected={queue === shown}
          className="desk-tab"
          href={`?queue=${queue}`}
          id={`${panel}-${queue}`}
          key={queue}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onShow(queue);
          }}
          role="tab"
          tabIndex={queue === shown ? 0 : -1}
        >
          {text[queue]}
          {/* Its place is kept until it comes, so that no tab moves under a finger. */}
          <span className="desk-count">{counts?.[queue] ?? '\u00a0'}</span>
        </a>
      ))}
    </div>
  );
}
