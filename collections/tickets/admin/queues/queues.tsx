'use client';

import { useId, useRef, useState } from 'react';
import { RunOnMany } from '#collections/macros/admin/run-on-many.tsx';
import { ViewKeeper } from '#collections/saved-views/admin/view-keeper.tsx';
import type { DeskRow } from '../../desk-queues-view.ts';
import type { DeskFilter } from '../../rules/desk-filter.ts';
import { KeysHelp } from '../keys-help.tsx';
import { LineState } from '../live/line-state.tsx';
import { useNow } from '../live/use-now.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import { FilterBar } from './filter-bar.tsx';
import type { DeskListPlace } from './place.ts';
import { QueuePanel } from './queue-panel.tsx';
import { QueueTabs, tabOf } from './queue-tabs.tsx';
import { useChosen } from './use-chosen.ts';
import { useQueues } from './use-queues.ts';
import { mayBeTaken, useTake } from './use-take.ts';
import { words } from './words.ts';

/** The desk's queues on the panel's first page. @param me id of the member of staff who looks */
export function Queues({ me, first }: { me: string; first: Pick<DeskListPlace, 'filter' | 'view'> }) {
  const panel = useId();
  const queues = useQueues(first);
  const { filter, view, known } = queues;
  const shown = known?.views.find(({ id }) => id === queues.saved) ?? null;
  // Somebody else may have deleted it: its filter is shown as that of its queue then.
  const saved = known ? (shown?.id ?? null) : queues.saved;
  const { busy, said, take } = useTake(me, queues.load);
  const chosen = useChosen(view?.rows ?? []);
  const [keptSaid, setKeptSaid] = useState('');
  const now = useNow();
  const help = useRef<HTMLDialogElement>(null);
  const keys = useDeskKeys((key, target) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-desk-row]')];
    const at = links.findIndex((link) => link.closest('tr')?.contains(target));
    if (key === 'next' || key === 'previous') {
      const to = at < 0 ? 0 : at + (key === 'next' ? 1 : -1);
      links[to]?.focus();
      return links.length > 0;
    }
    if (key === 'help') help.current?.showModal();
    const row = view?.rows.find(({ id }) => id === links[at]?.dataset.deskRow);
    if (key === 'take' && row && mayBeTaken(row)) takeOne(row);
    if (key === 'choose' && row) chosen.choose([row], !chosen.ids.has(row.id));
    return key === 'help' || key === 'take' || key === 'choose';
  });

  function leave(): void {
    chosen.keep([]);
    setKeptSaid('');
  }
  function takeOne(row: DeskRow): void {
    setKeptSaid('');
    void take(row);
  }
  function show(to: DeskFilter, id: string | null = null): void {
    leave();
    queues.show(to, id);
  }
  const kept = (id: string | null, said: string) => {
    if (id === null) show({ queue: filter.queue });
    else queues.show(filter, id);
    setKeptSaid(said);
  };

  return (
    <section className="desk-section desk-queues">
      <div className="desk-section-head">
        <h2>{words().title}</h2>
        <KeysHelp dialog={help} enabled={keys.enabled} onEnabled={keys.setEnabled} />
      </div>
      <QueueTabs
        counts={known?.counts ?? null}
        onShow={show}
        panel={panel}
        shown={{ filter, saved }}
        views={known?.views ?? []}
      />
      <FilterBar filter={filter} onShow={(to) => show(to, saved)} people={known?.people ?? []}>
        <ViewKeeper
          filter={filter}
          key={shown ? `${shown.id} ${shown.name}` : ''}
          mayShare={known?.mayShare ?? false}
          onKept={kept}
          shown={shown}
          views={known?.views ?? []}
        />
      </FilterBar>
      <LineState
        lost={queues.lost}
        onAgain={() => void queues.load()}
        problem={view ? queues.problem : null}
      />
      <p className="desk-said" role="status">
        {keptSaid || said}
      </p>
      <RunOnMany
        chosen={chosen.rows}
        onNone={() => chosen.keep([])}
        onRun={(refused) => {
          chosen.keep(refused);
          void queues.load();
        }}
      />
      <div aria-labelledby={`${panel}-${tabOf({ filter, saved })}`} id={panel} role="tabpanel">
        <QueuePanel
          {...{ filter, view, now, busy }}
          chosen={chosen.ids}
          onAgain={() => void queues.load()}
          onChoose={chosen.choose}
          onPage={(cursor) => {
            leave();
            queues.page(cursor);
          }}
          onShow={(to) => show(to)}
          onTake={takeOne}
          problem={queues.problem}
        />
      </div>
    </section>
  );
}
