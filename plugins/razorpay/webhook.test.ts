import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sign } from './signatures.ts';
import { openWebhook } from './webhook.ts';

const secrets = ['new-secret', 'old-secret'];

function opened(body: string | object, secret = 'new-secret', eventId: unknown = 'EvT00000000001') {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const answer = openWebhook(raw, { signature: sign(raw, secret), eventId }, secrets);
  return 'refused' in answer ? null : answer;
}

const captured = {
  event: 'payment.captured',
  payload: {
    payment: { entity: { id: 'pay_NTqS1bXw2QpKdE', order_id: 'order_NTqR7Sj3k9LmZa', captured: '1' } },
  },
  created_at: 1795323600,
};

test('a genuine event tells what it is about', () => {
  expect(opened(captured)?.event).toEqual({
    id: 'EvT00000000001',
    name: 'payment.captured',
    orderId: 'order_NTqR7Sj3k9LmZa',
    paymentId: 'pay_NTqS1bXw2QpKdE',
    refundId: null,
    createdAt: new Date(1795323600_000),
  });
});

test('an event signed with a kept old secret is opened, with any other it is not', () => {
  expect(opened(captured, 'old-secret')?.event.name).toBe('payment.captured');
  expect(opened(captured, 'third-secret')).toBeNull();
});

const raw = Buffer.from(JSON.stringify(captured));
const genuine = sign(raw, 'new-secret');

test.each([
  ['unsigned', undefined],
  ['unsigned', null],
  ['unsigned', ''],
  ['malformed_signature', genuine.toUpperCase()],
  ['malformed_signature', `${genuine}, ${genuine}`],
  ['malformed_signature', [genuine]],
  ['malformed_signature', genuine.slice(1)],
  ['wrong_signature', sign(raw, 'third-secret')],
  ['wrong_signature', sign(`${raw} `, 'new-secret')],
])('a refusal says why: %s (%j)', (refused, signature) => {
  expect(openWebhook(raw, { signature, eventId: null }, secrets)).toEqual({ refused });
});

test.each([[undefined], [''], [['a', 'b']], ['with space'], ['x'.repeat(101)]])(
  'without a usable event id (%j) the hash of the body stands for it',
  (eventId) => {
    const hash = createHash('sha256').update(JSON.stringify(captured)).digest('hex');
    expect(opened(captured, 'new-secret', eventId ?? null)?.event.id).toBe(`sha256:${hash}`);
  },
);

test.each(['not json', '', '{"event":', '\u{fffd}{'])(
  'a genuine body that is no JSON (%j) is kept as null',
  (body) => {
    expect(opened(body)).toMatchObject({ body: null, event: { name: '', paymentId: null, createdAt: null } });
  },
);

test.each(['[]', '7', '"text"', 'null'])(
  'JSON that is no event (%s) is opened without falling over',
  (body) => {
    expect(opened(body)?.event).toMatchObject({ name: '', orderId: null });
  },
);

test('a bare order id gets its prefix, and the time may sit inside the payload', () => {
  const link = {
    event: 'payment_link.paid',
    payload: { order: { entity: { id: 'NTqR7Sj3k9LmZa' } }, created_at: 1795323600 },
  };
  expect(opened(link)?.event).toMatchObject({
    orderId: 'order_NTqR7Sj3k9LmZa',
    createdAt: new Date(1795323600_000),
  });
});

test('a refund and a dispute name their payment', () => {
  const refund = {
    event: 'refund.processed',
    payload: { refund: { entity: { id: 'rfnd_NTqS1bXw2QpKdE', payment_id: 'pay_NTqS1bXw2QpKdE' } } },
  };
  expect(opened(refund)?.event).toMatchObject({
    refundId: 'rfnd_NTqS1bXw2QpKdE',
    paymentId: 'pay_NTqS1bXw2QpKdE',
  });
  const dispute = {
    event: 'payment.dispute.created',
    payload: { dispute: { entity: { id: 'disp_NTqS1bXw2QpKdE', payment_id: 'pay_NTqS1bXw2QpKdE' } } },
  };
  expect(opened(dispute)?.event.paymentId).toBe('pay_NTqS1bXw2QpKdE');
});
