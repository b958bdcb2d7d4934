import { sign } from '../../signatures.ts';
import { hour, second } from '../clock.ts';
import type { Attempt, DeliveryRow, EventRow } from '../rows.ts';
import type { World } from '../world.ts';

const giveUpAfter = 24 * hour;
const firstPause = 5 * second;

/**
 * Sends one delivery and notes the answer. Anything but a 2xx within the time limit is tried again,
 * each pause twice the last, until 24 hours after the event; then the webhook is switched off.
 */
export async function deliver(world: World, id: string): Promise<void> {
  const { store } = world;
  const delivery = store.get('deliveries', id);
  const event = delivery && store.get('events', delivery.eventId);
  if (delivery === undefined || event === undefined) return;
  if (store.get('settings', 'webhook_disabled')?.value === true) {
    store.transaction(() => store.put('deliveries', { ...delivery, state: 'skipped' }));
    return;
  }
  const attempt = await send(world, delivery, event);
  // Cut short by our own stop: it was no attempt, the next start makes it.
  if (world.stopping.signal.aborted && attempt.status === null) return;
  store.transaction(() => note(world, delivery, event, attempt));
}

function note(world: World, delivery: DeliveryRow, event: EventRow, attempt: Attempt): void {
  const { store, clock } = world;
  const attempts = [...delivery.attempts, attempt];
  const tried: DeliveryRow = { ...delivery, attempts, nextId: null };
  const ok = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
  const last = event.createdAt + giveUpAfter;
  if (ok) {
    store.put('deliveries', { ...tried, state: 'delivered' });
  } else if (clock.now() >= last) {
    store.put('deliveries', { ...tried, state: 'gave_up' });
    store.put('settings', { id: 'webhook_disabled', value: true });
  } else {
    const nextAt = Math.min(clock.now() + firstPause * 2 ** (attempts.length - 1), last);
    store.put('deliveries', { ...tried, nextAt });
  }
  const next = delivery.nextId === null ? undefined : store.get('deliveries', delivery.nextId);
  if (next?.state === 'held') {
    store.put('deliveries', { ...next, state: 'waiting', nextAt: clock.now() });
  }
}

async function send(world: World, delivery: DeliveryRow, event: EventRow): Promise<Attempt> {
  const { options, clock } = world;
  const at = clock.now();
  try {
    const response = await fetch(options.webhookUrl, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([
        world.stopping.signal,
        AbortSignal.timeout(options.webhookTimeoutMs ?? 5 * second),
      ]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Razorpay-Webhook/v1',
        'x-razorpay-signature': sign(event.body, secretOf(world, delivery)),
        ...(delivery.withEventId ? { 'x-razorpay-event-id': event.header } : {}),
      },
      body: event.body,
    });
    return { at, status: response.status, error: null, answer: (await response.text()).slice(0, 500) };
  } catch (thrown) {
    const error = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
    return { at, status: null, error: String(error), answer: '' };
  }
}

function secretOf({ options }: World, delivery: DeliveryRow): string {
  if (delivery.secret === 'current') return options.webhookSecret;
  const old = delivery.secret === 'old' ? options.oldWebhookSecret : undefined;
  return old ?? `${options.webhookSecret}-wrong`;
}
