import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { apiRoutes } from '../api/api.ts';
import { ledgerOf } from '../bank/ledger.ts';
import { hour, minute, second } from '../clock.ts';
import { json, readJson, replyTo, write } from '../http.ts';
import { noSuchUrl, refuse } from '../refusal.ts';
import type { Scheduler } from '../scheduler.ts';
import type { World } from '../world.ts';
import { inputs } from './inputs.ts';
import { authoriseLate, finish, pay, refundByHand } from './payments.ts';
import { releaseHeld, replay, sendEvent, sentWebhooks } from './webhooks.ts';

type Tools = { world: World; scheduler: Scheduler; url: URL; id: string };
type Door = (tools: Tools, body: Record<string, unknown>) => unknown;

/** A door whose body is checked and whose rows are written together. */
function door<S extends z.ZodType>(schema: S, run: (tools: Tools, input: z.infer<S>) => unknown): Door {
  return (tools, body) => {
    const input = schema.safeParse(body);
    if (!input.success)
      throw refuse(input.error.issues.map((one) => `${one.path}: ${one.message}`).join('; '));
    return tools.world.store.transaction(() => run(tools, input.data));
  };
}

const doors: Record<string, Door> = {
  'GET /control/state': ({ world }) => stateOf(world),
  'GET /control/calls': ({ world }) => ({ calls: world.calls }),
  'GET /control/ledger': ({ world, url }) =>
    ledgerOf(world, { orderId: url.searchParams.get('order_id'), receipt: url.searchParams.get('receipt') }),
  'GET /control/webhooks': ({ world, url }) => sentWebhooks(world, url.searchParams),
  'POST /control/faults': door(inputs.fault, ({ world }, fault) => {
    const known = fault.route === '*' || apiRoutes.some((route) => route.name === fault.route);
    if (!known) throw refuse(`Unknown route ${fault.route}.`);
    world.faults.add(fault);
    return stateOf(world);
  }),
  'POST /control/webhooks/knobs': door(inputs.webhookKnob, ({ world }, input) => {
    const { delay_ms: delayMs, with_event_id: withEventId, count, ...rest } = input;
    if (rest.secret === 'old' && world.options.oldWebhookSecret === undefined) {
      throw refuse('The sandbox was started without an old webhook secret.');
    }
    world.knobs.addWebhook({ ...rest, delayMs, withEventId, count: count ?? Math.max(1, rest.reorder) });
    return stateOf(world);
  }),
  'POST /control/webhooks/send': door(inputs.send, ({ world }, input) => sendEvent(world, input)),
  'POST /control/webhooks/replay': door(inputs.replay, ({ world }, input) => replay(world, input)),
  'POST /control/webhooks/release': door(inputs.none, ({ world }) => releaseHeld(world)),
  'POST /control/webhooks/enable': door(inputs.none, ({ world }) => {
    world.store.put('settings', { id: 'webhook_disabled', value: false });
    return { enabled: true };
  }),
  'POST /control/refunds/knobs': door(inputs.refundKnob, ({ world }, input) => {
    world.knobs.addRefund({ outcome: input.outcome, afterMs: input.after_ms, count: input.count });
    return stateOf(world);
  }),
  'POST /control/modes': door(inputs.modes, ({ world }, input) => {
    world.store.put('settings', { id: 'unique_receipts', value: input.unique_receipts });
    return input;
  }),
  'POST /control/payments': door(inputs.pay, ({ world }, input) => pay(world, input)),
  'POST /control/payments/:id/finish': door(inputs.finish, ({ world, id }, input) =>
    finish(world, id, input),
  ),
  'POST /control/payments/:id/authorize': door(inputs.none, ({ world, id }) => authoriseLate(world, id)),
  'POST /control/payments/:id/refund': door(inputs.refund, ({ world, id }, input) =>
    refundByHand(world, id, input),
  ),
  'POST /control/reset': door(inputs.none, ({ world }) => {
    world.faults.clear();
    world.knobs.clear();
    world.store.put('settings', { id: 'webhook_disabled', value: false });
    world.store.put('settings', { id: 'unique_receipts', value: false });
    releaseHeld(world);
    return stateOf(world);
  }),
  'POST /control/tick': async ({ world, scheduler }, body) => {
    const step = inputs.tick.safeParse(body);
    if (!step.success) throw refuse('Send ms, seconds, minutes or hours as whole numbers.');
    const { ms, seconds, minutes, hours } = step.data;
    await scheduler.tick(ms + seconds * second + minutes * minute + hours * hour);
    return stateOf(world);
  },
  'POST /control/settle': async ({ world, scheduler }) => {
    await scheduler.settle();
    return stateOf(world);
  },
};

function stateOf({ store, clock, faults, knobs, options }: World) {
  const enabled = store.get('settings', 'webhook_disabled')?.value !== true;
  return {
    now: clock.now(),
    webhook: { url: options.webhookUrl, enabled },
    unique_receipts: store.get('settings', 'unique_receipts')?.value === true,
    faults: faults.list(),
    knobs: knobs.list(),
  };
}

/**
 * The door for tests and operators of the sandbox, on loopback only. Pages in a browser and requests
 * that came through a proxy are refused. Never throws.
 */
export async function serveControl(
  tools: { world: World; scheduler: Scheduler },
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    if (!tools.world.options.allowControl || !isDirect(request)) throw noSuchUrl();
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const id = /\/(pay_[A-Za-z0-9]{14})\//.exec(url.pathname)?.[1] ?? '';
    const found = doors[`${request.method} ${id === '' ? url.pathname : url.pathname.replace(id, ':id')}`];
    if (found === undefined) throw noSuchUrl();
    const body = request.method === 'POST' ? await readJson(request) : {};
    write(response, json(200, await found({ ...tools, url, id }, body)));
  } catch (thrown) {
    write(response, replyTo(thrown));
  }
}

function isDirect({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const proxied =
    headers['x-forwarded-for'] ?? headers.forwarded ?? headers.origin ?? headers['sec-fetch-site'];
  return (host === '127.0.0.1' || host === 'localhost') && proxied === undefined;
}
