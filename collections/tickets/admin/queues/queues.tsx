'use client';

import { useId, useRef } from 'react';
import { RunOnMany } from '#collections/macros/admin/run-on-many.tsx';
import type { DeskQueue } from '../../contract.ts';
import { KeysHelp } from '../keys-help.tsx';
import { LineState } from '../live/line-state.tsx';
import { useNow } from '../live/use-now.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import { QueuePanel } from './queue-panel.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { useChosen } from './use-chosen.ts';
import { useQueues } from './use-queues.ts';
import { useTake } from './use-take.ts';
import { words } from './words.ts';

/** The desk's queues on the panel's first page. @param me id of the member of staff who looks */
export function Queues({ me, first }: { me: string; first: DeskQueue }) {
  const panel = useId();
  const queues = useQueues(first);
  const { queue, page, view, show } = queues;
  const { busy, said, take } = useTake(me, queues.load);
  const chosen = useChosen(view?.queue === queue ? view.rows : []);
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
    if (key === 'take' && row?.assignee === null) void take(row);
    if (key === 'choose' && row) chosen.choose([row], !chosen.ids.has(row.id));
    return key === 'help' || key === 'take' || key === 'choose';
  });

  // The queue stands in the address, so that going back from a ticket comes back to it.
  function choose(name: DeskQueue, to = 1): void {
    const address = new URL(window.location.href);
    address.searchParams.set('queue', name);
    window.history.replaceState(window.history.state, '', address);
    chosen.keep([]);
    show(name, to);
  }

  return (
    <section className="desk-section desk-queues">
      <div className="desk-section-head">
        <h2>{words().title}</h2>
        <KeysHelp dialog={help} enabled={keys.enabled} onEnabled={keys.setEnabled} />
      </div>
      <QueueTabs counts={view?.counts ?? null} onShow={choose} panel={panel} shown={queue} />
      <LineState
        lost={queues.lost}
        onAgain={() => void queues.load()}
        problem={view?.queue === queue ? queues.problem : null}
      />
      <p className="desk-said" role="status">
        {said}
      </p>
      <RunOnMany
        chosen={chosen.rows}
        onNone={() => chosen.keep([])}
        onRun={(refused) => {
          chosen.keep(refused);
          void queues.load();
        }}
      />
      <div aria-labelledby={`${panel}-${queue}`} id={panel} role="tabpanel">
        <QueuePanel
          {...{ queue, page, view, now, busy }}
          chosen={chosen.ids}
          onAgain={() => void queues.load()}
          onChoose={chosen.choose}
          onShow={choose}
          onTake={(row) => void take(row)}
          problem={queues.problem}
        />
      </div>
    </section>
  );
}
