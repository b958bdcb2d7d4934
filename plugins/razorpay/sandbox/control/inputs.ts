import { z } from 'zod';
import { faultKinds } from '../faults.ts';

const count = z.int().min(1).max(10_000);
const ms = z.int().min(0);

/** What fault tests may send to `/control/**`. Unknown fields are refused, so that a typo cannot pass. */
export const inputs = {
  fault: z.strictObject({ route: z.string(), kind: z.enum(faultKinds), count: count.default(1) }),
  webhookKnob: z.strictObject({
    events: z.array(z.string()).default([]),
    count: count.optional(),
    duplicate: z.int().min(0).max(50).default(0),
    delay_ms: ms.default(0),
    drop: z.boolean().default(false),
    secret: z.enum(['current', 'old', 'wrong']).default('current'),
    with_event_id: z.boolean().default(true),
    reorder: z.int().min(0).max(50).default(0),
  }),
  send: z.strictObject({
    event: z.string().default(''),
    payload: z.record(z.string(), z.unknown()).default({}),
    event_id: z.string().nullable().optional(),
    account_id: z.string().optional(),
    created_at: z.int().optional(),
    raw: z.string().optional(),
  }),
  replay: z.strictObject({ event_id: z.string(), copies: count.default(1) }),
  tick: z.strictObject({
    ms: ms.default(0),
    seconds: ms.default(0),
    minutes: ms.default(0),
    hours: ms.default(0),
  }),
  modes: z.strictObject({ unique_receipts: z.boolean() }),
  refundKnob: z.strictObject({
    outcome: z.enum(['processed', 'failed']),
    after_ms: ms.default(0),
    count: count.default(1),
  }),
  pay: z.strictObject({
    order_id: z.string(),
    vpa: z.string().default('success@razorpay'),
    outcome: z.enum(['success', 'failure', 'open', 'late', 'no_capture']).default('success'),
    reason: z.string().default('payment_declined'),
    late_after_ms: ms.default(120_000),
    amount: z.int().min(1).optional(),
    currency: z.string().length(3).optional(),
    email: z.string().nullable().default(null),
    contact: z.string().nullable().default(null),
  }),
  finish: z.strictObject({
    outcome: z.enum(['success', 'failure']),
    reason: z.string().default('payment_declined'),
  }),
  refund: z.strictObject({ amount: z.int().min(100).optional() }),
  none: z.strictObject({}),
};
