import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testing.ts';

let box: TestSandbox;
beforeEach(async () => {
  box = await startTestSandbox();
});
afterEach(() => box.close());

type Sent = {
  event: string;
  event_id: string;
  state: string;
  attempts: { at: number; status: number | null }[];
};

async function paid() {
  const { id } = await box.order();
  await box.control('payments', { order_id: id });
  await box.control('settle', {});
  return id;
}
const sent = async (): Promise<{ enabled: boolean; items: Sent[] }> => box.control('webhooks');
const open = ({ raw, headers }: TestSandbox['receiver']['received'][number]) => {
  const answer = box.gateway().openWebhook(raw, {
    signature: headers['x-razorpay-signature'],
    eventId: headers['x-razorpay-event-id'],
  });
  return 'refused' in answer ? null : answer;
};

test('every webhook of a payment and its refund is genuine and tells its ids', async () => {
  const orderId = await paid();
  const paymentId = (await box.gateway().fetchOrderPayments(orderId))[0]?.id ?? '';
  await box.control(`payments/${paymentId}/refund`, {});
  await box.control('tick', { seconds: 5 });
  const events = box.receiver.received.map((one) => open(one)?.event);
  expect(new Set(events.map((event) => event?.name))).toEqual(
    new Set(['payment.authorized', 'payment.captured', 'order.paid', 'refund.created', 'refund.processed']),
  );
  for (const event of events) {
    expect(event?.paymentId).toBe(paymentId);
    expect(event?.createdAt).toBeInstanceOf(Date);
    expect(event?.id).toMatch(/^event_/);
  }
  expect((await sent()).items.map((one) => [one.state, one.attempts[0]?.status])).toEqual(
    Array(5).fill(['delivered', 200]),
  );
});

test('a refused webhook is tried again with growing pauses, then the webhook is switched off', async () => {
  box.receiver.answer = 500;
  await paid();
  await box.control('tick', { hours: 25 });
  const { enabled, items } = await sent();
  expect(enabled).toBe(false);
  const [first] = items;
  const pauses =
    first?.attempts.slice(1).map((one, place) => one.at - (first.attempts[place]?.at ?? 0)) ?? [];
  const seconds = pauses.map((pause) => Math.round(pause / 1000));
  expect(seconds.slice(0, 5)).toEqual([5, 10, 20, 40, 80]);
  expect((first?.attempts.at(-1)?.at ?? 0) - (first?.attempts[0]?.at ?? 0)).toBeGreaterThan(23.9 * 3_600_000);
  expect(items.some((one) => one.state === 'gave_up')).toBe(true);

  const before = box.receiver.received.length;
  box.receiver.answer = 200;
  await paid();
  expect(box.receiver.received).toHaveLength(before);
  await box.control('webhooks/enable', {});
  await paid();
  expect(box.receiver.received).toHaveLength(before + 3);
});

test('a receiver that does not answer in time is tried again', async () => {
  await box.close();
  box = await startTestSandbox({ webhookTimeoutMs: 200 });
  box.receiver.answer = null;
  const { id } = await box.order();
  await box.control('payments', { order_id: id, outcome: 'failure' });
  await box.control('settle', {});
  box.receiver.answer = 200;
  await box.control('tick', { seconds: 5 });
  const [failed] = (await sent()).items;
  expect(failed).toMatchObject({ state: 'delivered', attempts: [{ status: null }, { status: 200 }] });
});

test('undelivered webhooks are tried again after a restart', async () => {
  box.receiver.answer = 503;
  await paid();
  await box.restart();
  box.receiver.answer = 200;
  await box.control('tick', { seconds: 10 });
  expect((await sent()).items.map((one) => one.state)).toEqual(Array(3).fill('delivered'));
});

test('knobs: copies share their event id, dropped ones never come, delayed ones later', async () => {
  await box.control('webhooks/knobs', { events: ['payment.captured'], duplicate: 2 });
  await box.control('webhooks/knobs', { events: ['order.paid'], drop: true });
  await box.control('webhooks/knobs', { events: ['payment.authorized'], delay_ms: 60_000 });
  await paid();
  const ids = box.receiver.received.map((one) => open(one)?.event);
  expect(ids.map((event) => event?.name)).toEqual(Array(3).fill('payment.captured'));
  expect(new Set(ids.map((event) => event?.id)).size).toBe(1);
  await box.control('tick', { minutes: 1 });
  expect(open(box.receiver.received[3] as never)?.event.name).toBe('payment.authorized');
  await box.control('tick', { hours: 1 });
  expect(box.receiver.received).toHaveLength(4);
});

test('knobs: three events collected go out last first', async () => {
  await box.control('webhooks/knobs', { reorder: 3 });
  await paid();
  expect(box.receiver.received.map((one) => open(one)?.event.name)).toEqual([
    'order.paid',
    'payment.captured',
    'payment.authorized',
  ]);
});

test('knobs: a wrong secret is refused, an old one opened as long as it is kept, a missing id replaced', async () => {
  await box.control('webhooks/knobs', { events: ['payment.authorized'], secret: 'wrong' });
  await box.control('webhooks/knobs', { events: ['payment.captured'], secret: 'old' });
  await box.control('webhooks/knobs', { events: ['order.paid'], with_event_id: false });
  await paid();
  const events = box.receiver.received.map((one) => open(one)?.event);
  expect(events).toContain(undefined);
  expect(events.find((event) => event?.name === 'payment.captured')).toBeDefined();
  expect(events.find((event) => event?.name === 'order.paid')?.id).toMatch(/^sha256:/);
});

test('an event can be replayed, made up, and made up twice with one id and two bodies', async () => {
  await paid();
  const [first] = (await sent()).items;
  await box.control('webhooks/replay', { event_id: first?.event_id, copies: 2 });
  await box.control('settle', {});
  expect(box.receiver.received.filter((one) => open(one)?.event.id === first?.event_id)).toHaveLength(3);

  await box.control('webhooks/send', { event: 'made.up', event_id: 'one-id', payload: { a: 1 } });
  await box.control('webhooks/send', { event: 'made.up', event_id: 'one-id', payload: { a: 2 } });
  await box.control('webhooks/send', { raw: 'not json', event_id: null });
  await box.control('settle', {});
  const made = box.receiver.received.slice(-3).map(open);
  expect(made.map((one) => one?.event.id).filter((id) => id === 'one-id')).toHaveLength(2);
  expect(new Set(made.map((one) => JSON.stringify(one?.body))).size).toBe(3);
});
