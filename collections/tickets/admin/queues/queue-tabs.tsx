import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { SavedView } from '#collections/saved-views/view.ts';
import { countLimit } from '#collections/saved-views/view.ts';
import type { DeskQueue } from '../../contract.ts';
import { deskQueues, queueCountLimit } from '../../contract.ts';
import type { DeskFilter } from '../../rules/desk-filter.ts';
import { paramsOf } from './place.ts';
import { words } from './words.ts';

type Props = {
  shown: { filter: DeskFilter; saved: string | null };
  counts: Record<DeskQueue, number> | null;
  views: readonly SavedView[];
  panel: string;
  onShow: (filter: DeskFilter, saved: string | null) => void;
};
type Tab = { key: string; label: string; count: string; filter: DeskFilter; saved: string | null };

/** What the tab is called that a list belongs to: its saved view, or its queue. */
export function tabOf({ filter, saved }: Props['shown']): string {
  return saved ?? filter.queue;
}

/** Queues and saved views with how much is in each: one stop of the Tab key, arrows go from one to the next. */
export function QueueTabs({ shown, counts, views, panel, onShow }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const tabs = tabsOf({ shown, counts, views });
  const now = tabs.findIndex(({ key }) => key === tabOf(shown));

  // On a phone the tabs reach beyond the screen: the one that is shown is seen.
  useEffect(() => {
    if (now >= 0) list.current?.children[now]?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [now]);

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      event.target.click();
    }
    const last = tabs.length - 1;
    const to = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now <= 0 ? last : now - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onShow(tab.filter, tab.saved);
    list.current?.querySelectorAll<HTMLAnchorElement>('[role="tab"]')[to ?? 0]?.focus();
  }

  return (
    <div aria-label={words().title} className="desk-tabs" onKeyDown={move} ref={list} role="tablist">
      {tabs.map(({ key, label, count, filter, saved }, place) => (
        // Its address leads there as well while the page is not awake yet, and in another tab of the browser.
        <a
          aria-controls={panel}
          aria-selected={place === now}
          className="desk-tab"
          href={`?${paramsOf({ filter, view: saved })}`}
          id={`${panel}-${key}`}
          key={key}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onShow(filter, saved);
          }}
          role="tab"
          tabIndex={place === Math.max(now, 0) ? 0 : -1}
        >
          {label}
          {/* Its place is kept until it comes, so that no tab moves under a finger. */}
          <span className="desk-count">{count}</span>
        </a>
      ))}
    </div>
  );
}

function shortened(count: number, limit: number): string {
  return count > limit ? words().many(limit) : String(count);
}

function tabsOf({ shown, counts, views }: Pick<Props, 'shown' | 'counts' | 'views'>): Tab[] {
  const text = words();
  const queues = deskQueues.map(
    (queue): Tab => ({
      key: queue,
      label: text.tabs[queue],
      count: counts ? shortened(counts[queue], queueCountLimit) : '\u00a0',
      filter: { queue },
      saved: null,
    }),
  );
  const all: Tab = {
    key: 'all',
    label: text.tabs.all,
    count: '\u00a0',
    filter: { queue: 'all' },
    saved: null,
  };
  return [
    ...queues,
    // Everything is what filters begin with; it has no place of its own among the queues.
    ...(tabOf(shown) === 'all' ? [all] : []),
    ...views.map(
      ({ id, name, filter, count }): Tab => ({
        key: id,
        label: name,
        count: shortened(count, countLimit),
        filter,
        saved: id,
      }),
    ),
  ];
}
