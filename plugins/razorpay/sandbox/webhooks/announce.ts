import { newId } from '../new-id.ts';
import type { DeliveryRow } from '../rows.ts';
import type { World } from '../world.ts';

export const accountId = 'acc_SandboxQTP0001';

/** Writes an event of now and plans its deliveries, as the knobs say. Part of the caller's transaction. */
export function announce(
  world: World,
  name: string,
  orderId: string | null,
  entities: Record<string, object>,
): void {
  const payload = Object.fromEntries(Object.entries(entities).map(([part, entity]) => [part, { entity }]));
  const body = {
    entity: 'event',
    account_id: accountId,
    event: name,
    contains: Object.keys(payload),
    payload,
    created_at: Math.floor(world.clock.now() / 1000),
  };
  publish(world, { name, orderId, body: JSON.stringify(body) });
}

/** Plans the deliveries of a body, whatever it is. @returns the event's id */
export function publish(
  world: World,
  event: { name: string; orderId: string | null; body: string; id?: string; withEventId?: boolean },
): string {
  const { store, clock } = world;
  const createdAt = clock.now();
  const id = newId('event');
  const header = event.id ?? id;
  store.put('events', { id, header, name: event.name, orderId: event.orderId, body: event.body, createdAt });
  const knob = world.knobs.takeWebhook(event.name);
  const first: DeliveryRow = {
    id: newId('dlv'),
    eventId: id,
    event: event.name,
    orderId: event.orderId,
    state: firstState(world, knob),
    secret: knob?.secret ?? 'current',
    withEventId: event.withEventId ?? knob?.withEventId ?? true,
    nextAt: createdAt + (knob?.delayMs ?? 0),
    nextId: null,
    attempts: [],
    createdAt,
  };
  store.put('deliveries', first);
  for (let copy = 0; copy < (knob?.duplicate ?? 0); copy += 1) {
    store.put('deliveries', { ...first, id: newId('dlv') });
  }
  if (knob !== null && knob.reorder > 0) {
    const held = heldDeliveries(world);
    if (held.length >= knob.reorder) release(world, held);
  }
  return header;
}

/** Deliveries kept back, oldest first; those let go that wait until the one before was tried are still among them. */
export function heldDeliveries(world: World): DeliveryRow[] {
  return world.store.all('deliveries').filter((delivery) => delivery.state === 'held');
}

function firstState(world: World, knob: { drop: boolean; reorder: number } | null): DeliveryRow['state'] {
  if (world.store.get('settings', 'webhook_disabled')?.value === true) return 'skipped';
  if (knob?.drop) return 'dropped';
  return knob !== null && knob.reorder > 0 ? 'held' : 'waiting';
}

/** Lets held deliveries go, the last first, each after the one before was tried. */
export function release(world: World, held: DeliveryRow[]): void {
  const order = held.toReversed();
  for (const [place, delivery] of order.entries()) {
    const nextId = order[place + 1]?.id ?? null;
    const state = place === 0 ? 'waiting' : 'held';
    world.store.put('deliveries', { ...delivery, state, nextId, nextAt: world.clock.now() });
  }
}
