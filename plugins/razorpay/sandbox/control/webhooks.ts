import type { z } from 'zod';
import { newId } from '../new-id.ts';
import { refuse } from '../refusal.ts';
import { accountId, heldDeliveries, publish, release } from '../webhooks/announce.ts';
import type { World } from '../world.ts';
import type { inputs } from './inputs.ts';

/** Every delivery with what the receiver answered, oldest first. */
export function sentWebhooks({ store }: World, query: URLSearchParams) {
  const event = query.get('event');
  const orderId = query.get('order_id');
  const items = store.all('deliveries').filter((delivery) => {
    if (event !== null && delivery.event !== event) return false;
    return orderId === null || delivery.orderId === orderId;
  });
  return {
    enabled: store.get('settings', 'webhook_disabled')?.value !== true,
    count: items.length,
    items: items.map((delivery) => ({
      id: delivery.id,
      event_id: store.get('events', delivery.eventId)?.header ?? null,
      event: delivery.event,
      order_id: delivery.orderId,
      state: delivery.state,
      secret: delivery.secret,
      next_at: delivery.state === 'waiting' ? delivery.nextAt : null,
      created_at: delivery.createdAt,
      attempts: delivery.attempts,
      body: store.get('events', delivery.eventId)?.body ?? null,
    })),
  };
}

/** Sends an event of the caller's making, genuinely signed. `raw` goes out as it is. */
export function sendEvent(world: World, input: z.infer<typeof inputs.send>) {
  const envelope = {
    entity: 'event',
    account_id: input.account_id ?? accountId,
    event: input.event,
    contains: Object.keys(input.payload),
    payload: input.payload,
    created_at: input.created_at ?? Math.floor(world.clock.now() / 1000),
  };
  const asked = input.event_id ?? undefined;
  const id = publish(world, {
    name: input.event,
    orderId: null,
    body: input.raw ?? JSON.stringify(envelope),
    ...(asked === undefined ? {} : { id: asked }),
    ...(input.event_id === null ? { withEventId: false } : {}),
  });
  return { event_id: id };
}

/** Sends an old event again, same id and body, as the vendor's support does. */
export function replay(world: World, input: z.infer<typeof inputs.replay>) {
  const { store, clock } = world;
  const before = store
    .all('deliveries')
    .find((one) => store.get('events', one.eventId)?.header === input.event_id);
  if (before === undefined) throw refuse('No such event.');
  for (let copy = 0; copy < input.copies; copy += 1) {
    const now = clock.now();
    store.put('deliveries', {
      ...before,
      id: newId('dlv'),
      state: 'waiting',
      secret: 'current',
      nextAt: now,
      nextId: null,
      attempts: [],
      createdAt: now,
    });
  }
  return { copies: input.copies };
}

/** Lets all held deliveries go, the last first, and says how many there were. */
export function releaseHeld(world: World) {
  const held = heldDeliveries(world);
  release(world, held);
  return { released: held.length };
}
