import { giveBack, settleRefund } from './bank/refund.ts';
import { authorise, fail } from './bank/settle.ts';
import { deliver } from './webhooks/deliver.ts';
import type { World } from './world.ts';

export type Scheduler = {
  /** Moves the clock on, doing what falls due on the way at its own instant. */
  tick(ms: number): Promise<void>;
  /** Resolves when nothing is due and no webhook is under way. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

const longestTimer = 2 ** 31 - 1;

/** Does by itself what the agenda says: time-outs, late yeses, expiries, refunds, webhooks. */
export function startScheduler(world: World): Scheduler {
  const { agenda, clock } = world;
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let planned: NodeJS.Immediate | undefined;
  let stopped = false;

  const runDue = () => {
    for (const entry of agenda.take(clock.now())) {
      if (entry.table !== 'deliveries') {
        world.store.transaction(() => settleEntry(world, entry));
        continue;
      }
      const job = deliver(world, entry.id).finally(() => underWay.delete(job));
      underWay.add(job);
    }
  };
  const plan = () => {
    planned = undefined;
    clearTimeout(timer);
    if (stopped) return;
    runDue();
    const next = agenda.next();
    if (next === null) return;
    timer = setTimeout(plan, Math.min(Math.max(next.at - clock.now(), 0), longestTimer));
  };
  const settle = async () => {
    runDue();
    while (underWay.size > 0) {
      await Promise.allSettled(underWay);
      runDue();
    }
  };
  world.wake = () => {
    if (!stopped) planned ??= setImmediate(plan);
  };
  world.wake();

  return {
    settle,
    tick: async (ms) => {
      const target = clock.now() + ms;
      await settle();
      for (let next = agenda.next(); next !== null && next.at <= target; next = agenda.next()) {
        clock.moveTo(next.at);
        await settle();
      }
      clock.moveTo(target);
      await settle();
    },
    stop: async () => {
      stopped = true;
      world.stopping.abort();
      clearTimeout(timer);
      clearImmediate(planned);
      await Promise.allSettled(underWay);
    },
  };
}

function settleEntry(world: World, entry: { table: string; id: string }): void {
  const { store } = world;
  if (entry.table === 'refunds') {
    const refund = store.get('refunds', entry.id);
    if (refund?.status === 'pending') settleRefund(world, refund);
    return;
  }
  const payment = store.get('payments', entry.id);
  if (payment?.status === 'created') fail(world, payment, 'payment_timed_out');
  else if (payment?.status === 'failed') authorise(world, payment);
  else if (payment?.status === 'authorized') giveBack(world, payment);
}
