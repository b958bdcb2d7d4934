import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import type { Portal } from '../testing/processes.ts';

/** What can be broken from outside. */
export type Breakable = {
  portal: Portal;
  /** The worker beside the api. */
  killWorker(): Promise<void>;
  restartDatabase(): Promise<void>;
};

type Trouble = { name: string; cause(breakable: Breakable, chance: Chance): Promise<unknown> };

/** Kinds of trouble by how often they are chosen. */
const troubles: readonly Trouble[] = [
  {
    name: 'webhooks doubled',
    cause: ({ portal }, chance) =>
      portal.gateway.control('webhooks/knobs', {
        duplicate: chance.between(1, 3),
        count: chance.between(3, 20),
      }),
  },
  {
    name: 'webhooks out of order',
    cause: ({ portal }, chance) =>
      portal.gateway.control('webhooks/knobs', { reorder: chance.between(2, 6) }),
  },
  {
    name: 'webhooks lost',
    cause: ({ portal }, chance) =>
      portal.gateway.control('webhooks/knobs', { drop: true, count: chance.between(3, 20) }),
  },
  {
    name: 'gateway troubled',
    cause: ({ portal }, chance) =>
      portal.gateway.control('faults', {
        route: chance.oneOf([
          '*',
          'orders.create',
          'payments.fetch',
          'orders.fetchPayments',
          'payments.refund',
        ]),
        kind: chance.oneOf(['reset-after-commit', '429', '500', 'html-502', 'null-body', 'html-200']),
        count: chance.between(1, 6),
      }),
  },
  {
    name: 'api killed',
    cause: async ({ portal }) => {
      await portal.api.kill();
      await portal.api.start();
    },
  },
  { name: 'worker killed', cause: ({ killWorker }) => killWorker() },
  { name: 'PostgreSQL restarted', cause: ({ restartDatabase }) => restartDatabase() },
];
const weights = [4, 4, 4, 4, 2, 2, 1];

/** Makes trouble until it is told to stop, one thing after the other. @returns how often each happened */
export async function makeTrouble(
  breakable: Breakable,
  chance: Chance,
  stop: AbortSignal,
): Promise<Record<string, number>> {
  const happened: Record<string, number> = {};
  const bag = troubles.flatMap((trouble, at) => Array.from({ length: weights[at] ?? 1 }, () => trouble));
  while (!stop.aborted) {
    const trouble = chance.oneOf(bag);
    await trouble.cause(breakable, chance);
    happened[trouble.name] = (happened[trouble.name] ?? 0) + 1;
    await pause(chance.between(500, 2_500), undefined, { signal: stop }).catch(() => {});
  }
  return happened;
}
