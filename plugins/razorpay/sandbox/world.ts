import { type Agenda, makeAgenda } from './agenda.ts';
import { type Clock, day, virtualClock } from './clock.ts';
import { type Faults, makeFaults } from './faults.ts';
import { checkedSandboxOptions, type SandboxOptions } from './options.ts';
import { openStore, type Store } from './store.ts';
import { type Knobs, makeKnobs } from './webhooks/knobs.ts';

/** Everything one running sandbox consists of; handed to whoever does something in it. */
export type World = {
  options: SandboxOptions;
  store: Store;
  clock: Clock;
  agenda: Agenda;
  faults: Faults;
  knobs: Knobs;
  /** Refund keys whose request is still open. */
  busyKeys: Set<string>;
  /** The last calls of the vendor's API, oldest first: method and address as they came. */
  calls: string[];
  stopping: AbortController;
  /** Called after something may have come onto the agenda. */
  wake(): void;
};

/**
 * The sandbox as its folder remembers it, the clock too; faults and knobs do not outlast a restart.
 * @throws Error when an option is wrong or the journal damaged
 */
export function openWorld(given: SandboxOptions): World {
  const options = checkedSandboxOptions(given);
  const agenda = makeAgenda();
  const unplanned: Parameters<Agenda['note']>[] = [];
  const keepFor = (orderId: string) => store?.get('orders', orderId)?.capture.manualMs ?? 3 * day;
  let store: Store | null = null;
  let wake = () => {};
  const opened = openStore(options.dataDir, (table, row) => {
    // While the journal is read the orders are not complete yet.
    if (store === null) unplanned.push([table, row, keepFor]);
    else agenda.note(table, row, keepFor);
    wake();
  });
  store = opened;
  for (const entry of unplanned) agenda.note(...entry);
  const world: World = {
    options,
    store: opened,
    clock: virtualClock(opened),
    agenda,
    faults: makeFaults(),
    knobs: makeKnobs(),
    busyKeys: new Set(),
    calls: [],
    stopping: new AbortController(),
    wake: () => {},
  };
  wake = () => world.wake();
  return world;
}
